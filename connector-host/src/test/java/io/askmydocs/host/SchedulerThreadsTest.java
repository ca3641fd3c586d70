package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.SyncRuns;
import io.askmydocs.host.scheduler.SchedulerOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** The scheduler with threads of its own. */
@OnEveryDatabase
class SchedulerThreadsTest {

    private static final SchedulerOptions OPTIONS = SchedulerOptions.defaults().withPolling(Duration.ofMillis(50));

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    @Test
    void runsAllAndNoMoreAtOnceThanItHasThreads() throws InterruptedException {
        int installations = 8;
        CountDownLatch ran = new CountDownLatch(installations);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Host host = open()) {
            for (int i = 0; i < installations; i++) {
                connect(
                        host,
                        label -> ScriptedConnector.script(label, (context, mode) -> {
                            most.accumulateAndGet(running.incrementAndGet(), Math::max);
                            context.checkpoints().save("ran", "x");
                            running.decrementAndGet();
                            ran.countDown();
                            return ScriptedConnector.complete(mode);
                        }));
            }
            host.startScheduler(OPTIONS.withThreads(2));

            assertThat(ran.await(5, TimeUnit.MINUTES)).isTrue();
            assertThat(most).hasValueLessThanOrEqualTo(2);
        }
        try (Host host = open()) {
            assertThat(host.tenant("acme").runs(Optional.empty(), Paging.first(100)))
                    .hasSize(installations)
                    .allSatisfy(run -> assertThat(run.status()).isEqualTo(SyncRuns.Status.COMPLETED));
        }
    }

    @Test
    void endsRunsAndKeepsTheirCheckpointsWhenTheHostIsClosed() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        String id;
        try (Host host = open()) {
            id = connect(
                    host,
                    label -> ScriptedConnector.script(label, (context, mode) -> {
                        context.checkpoints().save("half", "way");
                        started.countDown();
                        while (!context.cancellation().isCancelled()) {
                            Thread.onSpinWait();
                        }
                        return ScriptedConnector.result(mode, false, null);
                    }));
            host.startScheduler(OPTIONS);
            assertThat(started.await(5, TimeUnit.MINUTES)).isTrue();
        }

        try (Host host = open()) {
            Tenant tenant = host.tenant("acme");
            assertThat(tenant.runs(Optional.of(id), Paging.first(10)))
                    .singleElement()
                    .satisfies(run -> assertThat(run.status()).isEqualTo(SyncRuns.Status.INCOMPLETE));
            assertThat(tenant.context(id, "s").checkpoints().load("half")).contains("way");
            assertThat(tenant.nextRun(id).orElseThrow())
                    .isBeforeOrEqualTo(Clock.systemUTC().instant());
        }
    }

    private static String connect(Host host, Consumer<String> script) {
        String label = UUID.randomUUID().toString();
        script.accept(label);
        Tenant tenant = host.tenant("acme");
        String id = tenant.install("scripted", label, "default", Map.of()).id();
        tenant.connections().connect(id, Map.of());
        return id;
    }

    private Host open() {
        return HostFixture.open(new HostOptions(
                        folder.resolve("state"), folder.resolve("out"), Configuration.empty(), Clock.systemUTC())
                .with(database.options(folder)));
    }
}
