package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncProgress;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.account.Standing.Status;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.RunInProgressException;
import io.askmydocs.host.journal.RunLeases;
import io.askmydocs.host.journal.RunProgress;
import io.askmydocs.host.journal.SyncRuns;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** When what is synced, with a scheduler that ticks by hand. */
@OnEveryDatabase
class ScheduleTest {

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
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void syncsAtOnceAndThenEveryFifteenMinutes() {
        connect();

        assertThat(tick(Duration.ZERO)).containsExactly("full");
        assertThat(tick(Duration.ofMinutes(14))).isEmpty();
        assertThat(tick(Duration.ofMinutes(1))).containsExactly("incremental");
        assertThat(tenant.nextRun(id)).contains(clock.instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    void obeysAnInstallationsOwnCadence() {
        connect();
        tick(Duration.ZERO);

        tenant.changeCadence(id, Optional.of(Duration.ofMinutes(3)));

        assertThat(tick(Duration.ofMinutes(3))).hasSize(1);
        assertThat(tick(Duration.ofMinutes(3))).hasSize(1);
    }

    @Test
    void emptiesTheTrashByItself() {
        ConnectorIngestionContract knowledge = tenant.context(id, "session").ingestion();
        knowledge.dispatchIngestion(HostFixture.document("1", "1.md", "T", "x"));
        knowledge.softDeleteByRemoteId("page_id", "1");

        tick(Duration.ofDays(29));
        assertThat(tenant.documents().find(id, "1")).isPresent();
        tick(Duration.ofDays(2));
        assertThat(tenant.documents().find(id, "1")).isEmpty();
    }

    @Test
    void schedulesNothingThatIsNotConnected() {
        assertThat(tick(Duration.ofHours(1))).isEmpty();
        assertThatThrownBy(() -> tenant.syncNow(id, false))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("pending");
    }

    @Test
    void triesAgainAfterOneFiveAndFifteenMinutes() {
        connect();
        script(() -> {
            throw unavailable(null);
        });

        assertThat(tick(Duration.ZERO)).hasSize(1);
        for (int minutes : new int[] {1, 5, 15}) {
            assertThat(tick(Duration.ofMinutes(minutes).minusSeconds(1))).isEmpty();
            assertThat(tick(Duration.ofSeconds(1))).as("after %s min", minutes).hasSize(1);
        }
        assertThat(tenant.nextRun(id)).contains(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(account().standing().lastError()).contains("the site is down");
    }

    /** One space of many that failed is a failure, too. */
    @Test
    void triesAgainSoonWhatARunCouldNotDo() {
        connect();
        SyncProblem failed = SyncProblem.error("OPS", "space_failed", "Space OPS was not synced to its end.");
        ScriptedConnector.script(label, (context, mode) -> {
            ran.add(mode.wireName());
            return ScriptedConnector.incomplete(mode, failed);
        });

        assertThat(tick(Duration.ZERO)).hasSize(1);
        for (int minutes : new int[] {1, 5, 15, 15}) {
            assertThat(tick(Duration.ofMinutes(minutes).minusSeconds(1))).isEmpty();
            assertThat(tick(Duration.ofSeconds(1))).as("after %s min", minutes).hasSize(1);
        }
        script(() -> {});
        tick(Duration.ofMinutes(15));
        assertThat(tenant.nextRun(id)).contains(clock.instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    void startsOverWithTheRetriesAfterASuccess() {
        connect();
        script(() -> {
            throw unavailable(null);
        });
        tick(Duration.ZERO);
        script(() -> {});
        assertThat(tick(Duration.ofMinutes(1))).hasSize(1);

        assertThat(account().standing().lastError()).isEmpty();
        assertThat(tenant.nextRun(id)).contains(clock.instant().plus(Duration.ofMinutes(15)));
    }

    @Test
    void waitsAsLongAsTheSourceAsks() {
        connect();
        script(() -> {
            throw unavailable(Duration.ofMinutes(40));
        });

        tick(Duration.ZERO);

        assertThat(tenant.nextRun(id)).contains(clock.instant().plus(Duration.ofMinutes(40)));
    }

    @Test
    void goesOnWhenTheSourceSaysAndNotBefore() {
        connect();
        Instant later = clock.instant().plus(Duration.ofHours(2));
        ScriptedConnector.script(label, (context, mode) -> ScriptedConnector.result(mode, false, later));

        tick(Duration.ZERO);

        assertThat(tenant.nextRun(id)).contains(later);
    }

    @Test
    void stopsAndFlagsTheAccountWhenItsCredentialsDoNotWork() {
        connect();
        script(() -> {
            throw new ConnectorAuthException("the token was refused");
        });

        assertThat(tick(Duration.ZERO)).hasSize(1);
        assertThat(tick(Duration.ofDays(1))).isEmpty();

        assertThat(account().standing().status()).isEqualTo(Status.NEEDS_RECONNECT);
        assertThat(account().standing().lastError()).contains("the token was refused");
        assertThat(tenant.nextRun(id)).isEmpty();

        script(() -> {});
        connect();
        assertThat(tick(Duration.ZERO)).hasSize(1);
    }

    @Test
    void runsNothingThatIsPausedUnlessAnOperatorWantsIt() {
        connect();
        tick(Duration.ZERO);
        tenant.pause(id);
        assertThat(tick(Duration.ofHours(1))).isEmpty();

        tenant.syncNow(id, false);
        assertThat(tick(Duration.ZERO)).hasSize(1);
        assertThat(tick(Duration.ofHours(1))).isEmpty();

        tenant.resume(id);
        assertThat(tick(Duration.ZERO)).hasSize(1);
        assertThat(tick(Duration.ofMinutes(15))).hasSize(1);
    }

    @Test
    void reconcilesWhenWantedAndGoesOnAsBefore() {
        connect();
        tick(Duration.ZERO);

        tenant.syncNow(id, true);

        assertThat(tick(Duration.ZERO)).containsExactly("full");
        assertThat(tick(Duration.ofMinutes(15))).containsExactly("incremental");
    }

    @Test
    void forgetsWhatWasDisconnected() {
        connect();
        tick(Duration.ZERO);

        tenant.connections().disconnect(id);

        assertThat(tick(Duration.ofDays(1))).isEmpty();
        assertThatThrownBy(() -> tenant.syncNow(id, false)).hasMessageContaining("disconnected");
    }

    @Test
    void waitsForARunThatSomebodyElseHas() {
        connect();
        otherProcess().start(account(), SyncMode.FULL, false);

        assertThat(tick(Duration.ZERO)).isEmpty();
        assertThatThrownBy(() -> tenant.sync(id, true, ProgressListener.none(), Cancellation.never()))
                .isInstanceOf(RunInProgressException.class);
    }

    @Test
    void takesOverTheRunOfAProcessThatIsNotHeardOf() {
        connect();
        String lost = otherProcess().start(account(), SyncMode.FULL, false);
        assertThat(tick(Duration.ZERO)).isEmpty();

        assertThat(tick(Duration.ofSeconds(61))).hasSize(1);

        assertThat(tenant.run(lost).orElseThrow().status()).isEqualTo(SyncRuns.Status.INTERRUPTED);
    }

    @Test
    void keepsTheRunOfAProcessThatIsHeardOf() {
        connect();
        var others = otherProcess();
        String run = others.start(account(), SyncMode.FULL, false);
        tick(Duration.ZERO);
        clock.advance(Duration.ofSeconds(50));
        assertThat(others.beat(Set.of(run))).containsExactly(run);

        assertThat(tick(Duration.ofSeconds(50))).isEmpty();
    }

    @Test
    void saysWhyNothingRunsWhenASettingIsWrong() {
        Account capable = tenant.install("capable", label, "default", Map.of());
        tenant.connections().connect(capable.id(), Map.of());
        host.database().update("UPDATE installation SET settings = '{\"gone\":\"x\"}' WHERE id = ?", capable.id());

        tick(Duration.ZERO);

        assertThat(tenant.installation(capable.id()).orElseThrow().standing().lastError())
                .hasValueSatisfying(error -> assertThat(error).contains("'gone'"));
    }

    @Test
    void runsAgainAfterAnErrorThatIsNoException() {
        connect();
        script(() -> {
            throw new StackOverflowError();
        });

        assertThat(tick(Duration.ZERO)).hasSize(1);
        script(() -> {});

        assertThat(tick(Duration.ofMinutes(15))).hasSize(1);
    }

    @Test
    void endsARunThatAnOperatorCancels() {
        connect();
        ScriptedConnector.script(label, (context, mode) -> {
            assertThat(context.cancellation().isCancelled()).isFalse();
            tenant.cancelRun(id);
            return ScriptedConnector.result(mode, !context.cancellation().isCancelled(), null);
        });

        tick(Duration.ZERO);

        assertThat(tenant.runs(Optional.of(id), Paging.first(1)).get(0).status())
                .isEqualTo(SyncRuns.Status.INCOMPLETE);
    }

    @Test
    void endsARunWhoseProcessStoodStillForSoLongThatOthersHaveIt() {
        assertThat(isCancelledAfterStandingStill(() -> otherProcess().beat(Set.of())))
                .isTrue();
        assertThat(lastStatus()).isEqualTo(SyncRuns.Status.INTERRUPTED);
    }

    @Test
    void letsARunGoOnThatNobodyTookWhileItsProcessStoodStill() {
        assertThat(isCancelledAfterStandingStill(() -> {})).isFalse();
        assertThat(lastStatus()).isEqualTo(SyncRuns.Status.COMPLETED);
    }

    @Test
    void endsARunThatCannotTellWhetherItIsStillItsOwn() {
        assertThat(isCancelledAfterStandingStill(() -> host.database().close())).isTrue();
    }

    private boolean isCancelledAfterStandingStill(Runnable meanwhile) {
        AtomicBoolean cancelled = new AtomicBoolean();
        connect();
        ScriptedConnector.script(label, (context, mode) -> {
            clock.advance(RunLeases.LENGTH.plusMillis(1));
            meanwhile.run();
            cancelled.set(context.cancellation().isCancelled());
            return ScriptedConnector.result(mode, !cancelled.get(), null);
        });
        tick(Duration.ZERO);
        return cancelled.get();
    }

    private SyncRuns.Status lastStatus() {
        return tenant.runs(Optional.of(id), Paging.first(1)).get(0).status();
    }

    /** What another process on this database would have. */
    private RunLeases otherProcess() {
        return new RunLeases(host.database(), clock);
    }

    @Test
    void showsHowFarARunIsToWhoeverLooks() {
        connect();
        ScriptedConnector.script(label, (context, mode) -> {
            context.progress().progressed(new SyncProgress("ENG", 10, 40, false));
            clock.advance(Duration.ofSeconds(4));
            context.progress().progressed(new SyncProgress("ENG", 30, 40, false));
            RunProgress half = progress();
            assertThat(half.done()).isEqualTo(30);
            assertThat(half.known()).isEqualTo(40);
            assertThat(half.perSecond()).isEqualTo(7.5);
            context.progress().progressed(new SyncProgress("ENG", 35, 40, false));
            assertThat(progress().done()).as("not noted before time").isEqualTo(30);
            context.progress().progressed(new SyncProgress("ENG", 40, 40, true));
            return ScriptedConnector.complete(mode);
        });

        tick(Duration.ZERO);

        assertThat(tenant.runs(Optional.of(id), Paging.first(1)).get(0).status())
                .isEqualTo(SyncRuns.Status.COMPLETED);
        assertThat(progress().containers()).singleElement().satisfies(container -> {
            assertThat(container.done()).isEqualTo(40);
            assertThat(container.finished()).isTrue();
        });
        String run = tenant.runs(Optional.of(id), Paging.first(1)).get(0).id();
        assertThat(host.tenant("other").progress(run)).isEmpty();
    }

    private RunProgress progress() {
        String run = tenant.runs(Optional.of(id), Paging.first(1)).get(0).id();
        return tenant.progress(run).orElseThrow();
    }

    private void connect() {
        tenant.connections().connect(id, Map.of());
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
