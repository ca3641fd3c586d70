package io.askmydocs.host;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.askmydocs.host.scheduler.Engine;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** Does what is due when it is told to. */
final class HandEngine implements Engine {

    private final Clock clock;
    private final AtomicReference<ManualScheduler> scheduler = new AtomicReference<>();

    HandEngine(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Scheduler over(DataSource source, List<Task<?>> tasks, Serializer serializer) {
        TestHelper.ManualSchedulerBuilder builder = TestHelper.createManualScheduler(source, tasks)
                .clock(new SettableClock() {
                    @Override
                    public Instant now() {
                        return clock.instant();
                    }
                });
        builder.serializer(serializer);
        ManualScheduler made = builder.build();
        scheduler.set(made);
        return made;
    }

    void tick() {
        scheduler.get().runAnyDueExecutions();
    }
}
