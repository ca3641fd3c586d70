package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.Actor;
import io.askmydocs.host.journal.AuditFilter;
import io.askmydocs.host.journal.AuditTrail.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** Who the audit trail says did something. */
@OnEveryDatabase
class AuditActorsTest {

    private static final Paging ALL = Paging.first(100);
    private static final Actor ANN = Actor.user("ann");

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock();
    private Host host;
    private Tenant acme;
    private Tenant ann;

    @BeforeEach
    void open() {
        HostOptions options =
                new HostOptions(folder.resolve("state"), folder.resolve("out"), Configuration.empty(), clock);
        host = HostFixture.open(options.with(database.options(folder)));
        acme = host.tenant("acme");
        ann = acme.by(ANN);
    }

    @AfterEach
    void close() {
        host.close();
    }

    private List<String> events(Actor actor) {
        return acme.audit(AuditFilter.by(actor), ALL).stream().map(Entry::event).toList();
    }

    @Test
    void tellsWhatAnOperatorDidToAnAccount() {
        String id = ann.install("capable", "Wiki", "default", Map.of()).id();
        ann.connections().connect(id, Map.of("site", "x", "token", "y"));
        ann.rename(id, "Handbook");
        ann.changeCadence(id, Optional.of(Duration.ofHours(1)));
        ann.pause(id);
        ann.resume(id);
        ann.syncNow(id, false);
        ann.syncNow(id, true);
        ann.cancelRun(id);
        ann.confirm(id, "c-1");
        ann.connections().disconnect(id);

        assertThat(events(ANN))
                .containsSubsequence(
                        "disconnect_asked",
                        "confirmed",
                        "stop_asked",
                        "reconcile_asked",
                        "sync_asked",
                        "resumed",
                        "paused",
                        "cadence_changed",
                        "account_renamed",
                        "connected",
                        "account_added");
        assertThat(events(Actor.commandLine())).isEmpty();
    }

    @Test
    void namesTheSettingsThatWereChangedAndNotTheirValues() {
        String id = ann.install("capable", "Wiki", "default", Map.of("limit", "4711"))
                .id();
        ann.changeSettings(id, Map.of("limit", "4711"));
        ann.changeSettings(id, Map.of("limit", "4712"));

        assertThat(acme.audit(AuditFilter.all(), ALL))
                .filteredOn(entry -> entry.event().equals("settings_changed"))
                .extracting(Entry::details)
                .containsExactly(Map.of("changed", "limit"));
    }

    @Test
    void givesWhatAConnectorTellsToWhoeverAskedForIt() {
        Account account = ann.install("capable", "Wiki", "default", Map.of());
        AuditEvent event = new AuditEvent(AuditEvent.Type.INSTALLED, Map.of());
        ann.context(account.id(), "s").ingestion().emitAudit(event);
        acme.by(Actor.apiKey("nightly: job"))
                .context(account.id(), "s")
                .ingestion()
                .emitAudit(event);

        assertThat(acme.audit(AuditFilter.of(account.id()), ALL))
                .filteredOn(entry -> entry.event().equals("installed"))
                .extracting(Entry::actor)
                .containsExactly(Optional.of(Actor.apiKey("nightly: job")), Optional.of(ANN));
        assertThat(acme.actors()).containsExactly(Actor.apiKey("nightly: job"), ANN);
    }

    @Test
    void tellsRunsThatWereDueFromThoseThatSomebodyHadStarted() {
        AtomicReference<ManualScheduler> engine = new AtomicReference<>();
        host.startScheduler((source, tasks, serializer) -> {
            TestHelper.ManualSchedulerBuilder builder = TestHelper.createManualScheduler(source, tasks)
                    .clock(new SettableClock() {
                        @Override
                        public Instant now() {
                            return clock.instant();
                        }
                    });
            builder.serializer(serializer);
            engine.set(builder.build());
            return engine.get();
        });
        String label = UUID.randomUUID().toString();
        ScriptedConnector.script(label, (context, mode) -> {
            context.ingestion().emitAudit(new AuditEvent(AuditEvent.Type.SYNC_COMPLETED, Map.of()));
            return ScriptedConnector.complete(mode);
        });
        String id = ann.install("scripted", label, "default", Map.of()).id();
        ann.connections().connect(id, Map.of());
        engine.get().runAnyDueExecutions();
        clock.advance(Duration.ofMinutes(15));
        engine.get().runAnyDueExecutions();
        acme.by(Actor.apiKey("nightly")).syncNow(id, false);
        engine.get().runAnyDueExecutions();

        assertThat(acme.audit(AuditFilter.of(id), ALL))
                .filteredOn(entry -> entry.event().equals("sync_completed"))
                .allSatisfy(entry -> assertThat(entry.run()).isPresent())
                .extracting(entry -> entry.actor().orElseThrow())
                .containsExactly(Actor.apiKey("nightly"), Actor.schedule(), ANN);
    }

    @Test
    void takesWhatNobodyIsNamedForAsTheCommandLines() {
        Account account = host.install("capable", "Wiki", Map.of());
        host.install("capable", "Wiki", Map.of("limit", "9"));
        host.confirm(account, "c-1");

        assertThat(host.auditTrail().of(account))
                .extracting(Entry::event, entry -> entry.actor().orElseThrow())
                .containsExactly(
                        tuple("account_added", Actor.commandLine()),
                        tuple("settings_changed", Actor.commandLine()),
                        tuple("confirmed", Actor.commandLine()));
    }
}
