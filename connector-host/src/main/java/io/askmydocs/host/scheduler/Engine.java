package io.askmydocs.host.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** What looks for due rows and calls their tasks. */
@FunctionalInterface
public interface Engine {

    Scheduler over(DataSource source, List<Task<?>> tasks, Serializer serializer);

    /**
     * Threads of this process.
     *
     * @param shared whether the database is PostgreSQL, and the rows are those of other processes, too
     */
    static Engine threads(SchedulerOptions options, Clock clock, boolean shared) {
        int limit = 6;
        Duration beat = options.deadAfter().dividedBy(limit);
        return (source, tasks, serializer) -> builder(source, tasks, shared)
                .serializer(serializer)
                .clock(clock::instant)
                .threads(options.threads())
                .pollingInterval(options.polling())
                .heartbeatInterval(beat)
                .missedHeartbeatsLimit(limit)
                .shutdownMaxWait(options.shutdownWait())
                .enableImmediateExecution()
                .build();
    }

    /** PostgreSQL is found out about; of H2 the library knows nothing, and would warn. */
    private static SchedulerBuilder builder(DataSource source, List<Task<?>> tasks, boolean shared) {
        SchedulerBuilder builder = Scheduler.create(source, tasks);
        return shared ? builder : builder.jdbcCustomization(new DefaultJdbcCustomization(false));
    }
}
