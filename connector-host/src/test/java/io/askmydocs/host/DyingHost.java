package io.askmydocs.host;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.db.DatabaseOptions;
import io.askmydocs.host.scheduler.SchedulerOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;

/** A host in a process of its own, whose sync says when it is half done and goes no further: to be killed then. */
final class DyingHost {

    static final String LABEL = "site";
    static final int PAGES = 10;
    static final int HALF = 5;

    private DyingHost() {}

    public static void main(String[] arguments) throws InterruptedException {
        ScriptedConnector.script(
                LABEL,
                (context, mode) -> pages(context, mode, page -> {
                    if (page == HALF) {
                        System.out.println("half");
                        waitForEver();
                    }
                }));
        open(Path.of(arguments[0]), arguments[1], Clock.systemUTC()).startScheduler(options());
        waitForEver();
    }

    /** Dead soon after a kill, but not while it only waits for a processor. */
    static SchedulerOptions options() {
        return new SchedulerOptions(2, Duration.ofMillis(50), Duration.ofSeconds(6), Duration.ofMinutes(1));
    }

    static Host open(Path folder, String url, Clock clock) {
        DatabaseOptions database = new DatabaseOptions(Optional.of(url), Optional.of("postgres"), Optional.empty());
        return HostFixture.open(
                new HostOptions(folder.resolve("state"), folder.resolve("out"), Configuration.empty(), clock)
                        .with(database));
    }

    /** Dispatches the pages after the checkpoint, and keeps a checkpoint after each. */
    static SyncResult pages(ConnectorContext context, SyncMode mode, IntConsumer after) {
        int done = context.checkpoints().load("done").map(Integer::parseInt).orElse(0);
        for (int page = done + 1; page <= PAGES; page++) {
            String name = String.valueOf(page);
            context.ingestion().dispatchIngestion(HostFixture.document(name, name + ".md", "Page " + name, "body"));
            context.checkpoints().save("done", name);
            after.accept(page);
        }
        return ScriptedConnector.complete(mode);
    }

    private static void waitForEver() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
