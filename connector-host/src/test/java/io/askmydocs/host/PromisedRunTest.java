package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.RunInProgressException;
import io.askmydocs.host.journal.RunLeases;
import io.askmydocs.host.journal.SyncRuns;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What becomes of the id that whoever asks for a sync is told. */
@OnEveryDatabase
class PromisedRunTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private final List<String> ran = new ArrayList<>();
    private final HandEngine engine = new HandEngine(clock);
    private final String label = UUID.randomUUID().toString();

    private Host host;
    private Tenant tenant;
    private String id;

    @BeforeEach
    void open() {
        HostOptions options =
                new HostOptions(folder.resolve("state"), folder.resolve("out"), Configuration.empty(), clock);
        host = HostFixture.open(options.with(database.options(folder)));
        tenant = host.tenant("acme");
        script(() -> {});
        id = tenant.install("scripted", label, "default", Map.of()).id();
        host.startScheduler(engine);
        tenant.connections().connect(id, Map.of());
        tick(Duration.ZERO);
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void tellsTheIdOfARunBeforeItBegins() {
        String run = tenant.syncNow(id, false);

        assertThat(tenant.awaiting(run)).contains(id);
        assertThat(tenant.run(run)).isEmpty();
        tick(Duration.ZERO);
        assertThat(tenant.awaiting(run)).isEmpty();
        assertThat(tenant.run(run).orElseThrow().status()).isEqualTo(SyncRuns.Status.COMPLETED);
    }

    @Test
    void runsOnceForAllWhoAskAndDoesWhatAnyOfThemWants() {
        String run = tenant.syncNow(id, true);

        assertThat(tenant.syncNow(id, false)).isEqualTo(run);
        assertThat(tick(Duration.ZERO)).containsExactly("full");
        assertThat(tenant.run(run)).isPresent();
        assertThat(tick(Duration.ofMinutes(15))).containsExactly("incremental");
        assertThat(tenant.syncNow(id, false)).isNotEqualTo(run);
        assertThat(tick(Duration.ZERO)).containsExactly("incremental");
    }

    @Test
    void givesThePromisedIdToNoRunThatNobodyAskedFor() {
        String run = tenant.syncNow(id, true);

        tenant.sync(id, false, ProgressListener.none(), Cancellation.never());

        assertThat(tenant.awaiting(run)).contains(id);
        assertThat(tick(Duration.ZERO)).containsExactly("full");
        assertThat(tenant.run(run)).map(SyncRuns.Run::mode).contains("full");
    }

    @Test
    void refusesAnotherRunMeanwhileAndKeepsThePromisesAfterIt() {
        String first = tenant.syncNow(id, false);
        script(() -> assertThatThrownBy(() -> tenant.syncNow(id, false)).isInstanceOf(RunInProgressException.class));
        tick(Duration.ZERO);
        script(() -> {});

        String second = tenant.syncNow(id, false);
        tick(Duration.ZERO);

        assertThat(tenant.run(first).orElseThrow().status()).isEqualTo(SyncRuns.Status.COMPLETED);
        assertThat(tenant.run(second).orElseThrow().status()).isEqualTo(SyncRuns.Status.COMPLETED);
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void leavesThePromisedIdWithTheFirstAttempt() {
        String run = tenant.syncNow(id, false);
        script(() -> {
            throw unavailable(null);
        });
        tick(Duration.ZERO);
        script(() -> {});

        assertThat(tick(Duration.ofMinutes(1))).hasSize(1);

        assertThat(tenant.run(run).orElseThrow().status()).isEqualTo(SyncRuns.Status.FAILED);
        assertThat(lastStatus()).isEqualTo(SyncRuns.Status.COMPLETED);
    }

    @Test
    void takesBackTheIdOfWhatWasPaused() {
        String run = tenant.syncNow(id, false);

        tenant.pause(id);

        assertNeverBegan(run);
        tenant.resume(id);
        assertThat(tick(Duration.ZERO)).hasSize(1);
        assertNeverBegan(run);
    }

    @Test
    void takesBackTheIdOfWhatWasDisconnected() {
        String run = tenant.syncNow(id, false);

        tenant.connections().disconnect(id);

        assertNeverBegan(run);
    }

    @Test
    void takesBackTheIdOfWhatWasDisconnectedWhileItsTurnCame() {
        String run = tenant.syncNow(id, false);
        host.database().update("UPDATE installation SET status = 'DISCONNECTED' WHERE id = ?", id);

        assertThat(tick(Duration.ZERO)).isEmpty();

        assertNeverBegan(run);
    }

    @Test
    void takesBackTheIdWhenASettingIsWrong() {
        Account capable = tenant.install("capable", label, "default", Map.of());
        tenant.connections().connect(capable.id(), Map.of());
        host.database().update("UPDATE installation SET settings = '{\"gone\":\"x\"}' WHERE id = ?", capable.id());
        String run = tenant.syncNow(capable.id(), false);

        tick(Duration.ZERO);

        assertNeverBegan(run);
        assertThat(tenant.syncNow(capable.id(), false)).isNotEqualTo(run);
    }

    @Test
    void takesBackTheIdOfAPausedAccountThatIsBeingSynced() {
        tenant.pause(id);
        String run = tenant.syncNow(id, false);
        otherProcess().start(account(), SyncMode.FULL, false);

        assertThat(tick(Duration.ZERO)).isEmpty();

        assertNeverBegan(run);
    }

    @Test
    void keepsTheIdForWhenTheRunOfSomebodyElseHasEnded() {
        String run = tenant.syncNow(id, false);
        otherProcess().start(account(), SyncMode.FULL, false);

        assertThat(tick(Duration.ZERO)).isEmpty();
        assertThat(tenant.awaiting(run)).contains(id);
        assertThat(tick(RunLeases.LENGTH.plusSeconds(1))).hasSize(1);

        assertThat(tenant.run(run)).isPresent();
    }

    @Test
    void promisesNothingToWhomItRefuses() {
        script(() -> assertThatThrownBy(() -> tenant.syncNow(id, false)).isInstanceOf(RunInProgressException.class));
        tick(Duration.ofMinutes(15));

        assertThat(ran).hasSize(1);
        assertThat(promised()).isEmpty();
    }

    /** Or the id would be that of a run which ended before what was asked for began. */
    @Test
    void letsNoRunBeginWhileSomebodyAsks() {
        String free = " FOR UPDATE SKIP LOCKED";

        otherProcess().promise(account(), () -> assertThat(installations(free)).isEmpty());

        assertThat(installations(free)).containsExactly(id);
    }

    private List<String> installations(String which) {
        return host.database()
                .query(row -> row.getString("id"), "SELECT id FROM installation WHERE id = ?" + which, id);
    }

    private List<String> promised() {
        return host.database()
                .query(
                        row -> row.getString("promised_run"),
                        "SELECT promised_run FROM installation WHERE promised_run IS NOT NULL AND id = ?",
                        id);
    }

    private void assertNeverBegan(String run) {
        assertThat(tenant.awaiting(run)).isEmpty();
        assertThat(tenant.run(run)).isEmpty();
    }

    private SyncRuns.Status lastStatus() {
        return tenant.runs(Optional.of(id), Paging.first(1)).get(0).status();
    }

    /** What another process on this database would have. */
    private RunLeases otherProcess() {
        return new RunLeases(host.database(), clock);
    }

    private Account account() {
        return tenant.installation(id).orElseThrow();
    }

    private void script(Runnable work) {
        ScriptedConnector.script(label, (context, mode) -> {
            ran.add(mode.wireName());
            work.run();
            return ScriptedConnector.complete(mode);
        });
    }

    /** Lets this time pass, and says what ran then. */
    private List<String> tick(Duration time) {
        clock.advance(time);
        ran.clear();
        engine.tick();
        return List.copyOf(ran);
    }

    private static ConnectorApiException unavailable(Duration retryAfter) {
        return new ConnectorApiException("the site is down", 503, FailureCategory.UNAVAILABLE, retryAfter, null);
    }
}
