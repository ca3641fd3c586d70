package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.host.db.Paging;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEveryDatabase
class RunSummariesTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    @Test
    void sayHowMuchAndNotWhat() {
        try (Host host = HostFixture.open(database, folder)) {
            Tenant acme = host.tenant("acme");
            String id = acme.install("capable", "wiki", "default", Map.of()).id();
            acme.sync(id, true, ProgressListener.none(), Cancellation.never());
            String whole = report(acme, false);

            assertThat(whole).contains("\"added\":1", "Most of ENG is gone.", "\"containers\"");
            assertThat(report(acme, true))
                    .contains("\"added\":1", "\"requests\":9")
                    .doesNotContain("Most of ENG is gone.", "\"containers\"");

            host.database().update("UPDATE sync_run SET summary = NULL");
            assertThat(report(acme, true)).as("of a run of before").isEqualTo(whole);
        }
    }

    /** A run in a quarter of an hour, each with all that it met, would fill the database for ever. */
    @Test
    void areAllThatIsLeftOfRunsOfLongAgo() {
        HandClock clock = new HandClock();
        HostOptions options =
                new HostOptions(folder.resolve("state"), folder.resolve("out"), Configuration.empty(), clock);
        try (Host host = HostFixture.open(options.with(database.options(folder)))) {
            Tenant acme = host.tenant("acme");
            String id = acme.install("capable", "wiki", "default", Map.of()).id();
            acme.sync(id, true, ProgressListener.none(), Cancellation.never());
            host.database()
                    .update(
                            "INSERT INTO run_progress (run, tenant, container, done, known, finished, started_at, updated_at)"
                                    + " SELECT id, tenant, 'ENG', 1, 1, TRUE, started_at, started_at FROM sync_run");
            String run = acme.runs(Optional.empty(), Paging.first(1)).get(0).id();

            clock.advance(Duration.ofDays(89));
            host.sweep();
            assertThat(report(acme, false)).contains("Most of ENG is gone.");

            clock.advance(Duration.ofDays(2));
            host.sweep();
            assertThat(report(acme, false)).contains("\"added\":1").doesNotContain("Most of ENG is gone.");
            assertThat(acme.run(run)).isPresent();
            assertThat(host.database().query(row -> row.getString("run"), "SELECT run FROM run_progress"))
                    .isEmpty();
        }
    }

    private static String report(Tenant tenant, boolean short_) {
        Paging first = Paging.first(1);
        return (short_ ? tenant.runSummaries(Optional.empty(), first) : tenant.runs(Optional.empty(), first))
                .get(0)
                .report()
                .orElseThrow();
    }
}
