package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.account.Standing.Status;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.AuditFilter;
import io.askmydocs.host.journal.SyncRuns;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEveryDatabase
class TenantTest {

    private static final Paging TEN = Paging.first(10);

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private Host host;
    private Tenant acme;
    private Tenant other;

    @BeforeEach
    void open() {
        host = HostFixture.open(database, folder);
        acme = host.tenant("acme");
        other = host.tenant("other");
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void showsATenantNothingOfAnothers() {
        Account account = install("wiki");
        sync(account);
        audit(account, AuditEvent.Type.INSTALLED);
        String run = acme.runs(Optional.empty(), TEN).get(0).id();

        assertThat(other.installations()).isEmpty();
        assertThat(other.installation(account.id())).isEmpty();
        assertThat(other.runs(Optional.empty(), TEN)).isEmpty();
        assertThat(other.runs(Optional.of(account.id()), TEN)).isEmpty();
        assertThat(other.run(run)).isEmpty();
        assertThat(other.audit(AuditFilter.all(), TEN)).isEmpty();
        assertThat(other.audit(AuditFilter.of(account.id()), TEN)).isEmpty();
        host.database().update("UPDATE sync_run SET status = 'RUNNING'");
        assertThat(other.underWay()).isEmpty();
        assertThat(acme.underWay()).extracting(SyncRuns.Run::id).containsExactly(run);
        assertThat(acme.run(run)).isPresent();
        assertThat(acme.audit(AuditFilter.of(account.id()), TEN)).isNotEmpty();
    }

    @Test
    void letsATenantDoNothingToAnothers() {
        Account account = install("wiki");
        String id = account.id();
        List<ThrowingCallable> attempts = List.of(
                () -> other.rename(id, "mine"),
                () -> other.changeSettings(id, Map.of()),
                () -> other.changeCadence(id, Optional.empty()),
                () -> other.pause(id),
                () -> other.resume(id),
                () -> other.connected(id),
                () -> other.context(id, "s"),
                () -> other.connectorOf(id),
                () -> other.sync(id, true, ProgressListener.none(), Cancellation.never()),
                () -> other.confirm(id, "c-1"),
                () -> other.connections().beginConsent(id, "s"),
                () -> other.connections().connect(id, Map.of()),
                () -> other.connections().choose(id, "site", "x"),
                () -> other.connections().disconnect(id));

        assertThat(attempts)
                .allSatisfy(attempt -> assertThatThrownBy(attempt)
                        .isInstanceOf(UnknownIdException.class)
                        .hasMessageNotContaining("wiki"));
        assertThat(acme.installation(id)).contains(account);
    }

    @Test
    void finishesNoConsentOfAnotherTenant() {
        Account account = install("wiki");
        URI consent = acme.connections().beginConsent(account.id(), "s");
        OAuthCallback callback = OAuthCallback.granted(consent.getQuery().replaceFirst("state=", ""), "code");

        assertThat(other.connections().awaiting(callback.state(), "s")).isEmpty();
        assertThatThrownBy(() -> other.connections().finishConsent(callback, "s"))
                .isInstanceOf(UnknownIdException.class);
        assertThat(acme.connections().finishConsent(callback, "s").account()).isEqualTo(account);
        assertThat(status(account)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void letsTwoTenantsUseOneLabelAndOneTenantOnlyOnce() {
        install("wiki");

        other.install("fake", "wiki", "default", Map.of());
        assertThatThrownBy(() -> install("wiki"))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("'wiki'");
        Account second = install("second");
        assertThatThrownBy(() -> acme.rename(second.id(), "wiki")).isInstanceOf(ConnectorConfigurationException.class);
        assertThat(acme.rename(second.id(), " third ").label()).isEqualTo("third");
    }

    @Test
    void refusesSettingsThatWereNotDeclared() {
        Account account = acme.install("capable", "one", "default", Map.of("limit", "3"));

        assertThatThrownBy(() -> acme.changeSettings(account.id(), Map.of("limit", "many")))
                .isInstanceOf(ConnectorConfigurationException.class);
        assertThat(acme.changeSettings(account.id(), Map.of("limit", "4")).settings())
                .containsEntry("limit", "4");
    }

    @Test
    void forgetsASettingThatIsGivenWithoutAValue() {
        Account account = acme.install("capable", "one", "default", Map.of("limit", "3"));

        assertThat(acme.changeSettings(account.id(), Map.of("limit", " ")).settings())
                .isEmpty();
        assertThat(acme.put("capable", "one", Map.of("limit", "")).settings()).isEmpty();
        assertThat(acme.install("capable", "two", "default", Map.of("limit", ""))
                        .settings())
                .isEmpty();
        assertThatThrownBy(() -> acme.changeSettings(account.id(), Map.of("limt", "")))
                .isInstanceOf(ConnectorConfigurationException.class);
    }

    @Test
    void pausesAndResumesWhatIsConnected() {
        Account account = install("wiki");

        assertThatThrownBy(() -> acme.pause(account.id())).hasMessageContaining("pending");
        sync(account);
        assertThat(acme.pause(account.id()).standing().status()).isEqualTo(Status.PAUSED);
        assertThat(acme.resume(account.id()).standing().status()).isEqualTo(Status.ACTIVE);
    }

    @Test
    void saysWhyAnInstallationNeedsToBeReconnected() {
        Account account = install("locked out");

        assertThatThrownBy(() -> sync(account)).isInstanceOf(ConnectorAuthException.class);

        Account after = acme.installation(account.id()).orElseThrow();
        assertThat(after.standing().status()).isEqualTo(Status.NEEDS_RECONNECT);
        assertThat(after.standing().lastError()).contains("the token was refused");
    }

    @Test
    void wipesCredentialsAndCheckpointsAndKeepsDocumentsWhenDisconnected() {
        Account account = install("wiki");
        sync(account);
        var context = acme.context(account.id(), "s");
        context.credentials().store(new Credentials("secret", null, null, Map.of()));
        context.checkpoints().save("seen", "1");
        String state = context.oauthStates().issue(Duration.ofMinutes(10));

        acme.connections().disconnect(account.id());

        assertThat(status(account)).isEqualTo(Status.DISCONNECTED);
        assertThat(acme.connected(account.id())).isFalse();
        assertThat(context.checkpoints().load("seen")).isEmpty();
        assertThat(context.oauthStates().consume(state)).isFalse();
        assertThat(context.ingestion().knownDocuments("page_id", "space").orElseThrow())
                .hasSize(1);
    }

    @Test
    void disconnectsWhatHasNoConnectorAnyMore() {
        Account account = install("wiki");
        acme.context(account.id(), "s").credentials().store(new Credentials("secret", null, null, Map.of()));
        host.database().update("UPDATE installation SET connector = 'gone' WHERE id = ?", account.id());

        acme.connections().disconnect(account.id());

        assertThat(acme.connected(account.id())).isFalse();
    }

    @Test
    void showsRunsAndEventsNewestFirstAPageAtATime() {
        Account account = install("wiki");
        sync(account);
        sync(account);
        audit(account, AuditEvent.Type.INSTALLED);
        audit(account, AuditEvent.Type.DISCONNECTED);

        assertThat(acme.runs(Optional.empty(), new Paging(0, 1)))
                .singleElement()
                .satisfies(run -> assertThat(run.mode()).isEqualTo("incremental"));
        assertThat(acme.runs(Optional.of(account.id()), new Paging(1, 1)))
                .singleElement()
                .satisfies(run -> assertThat(run.mode()).isEqualTo("full"));
        assertThat(acme.audit(AuditFilter.all(), new Paging(0, 1)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.event()).isEqualTo("disconnected"));
        AuditFilter installed =
                new AuditFilter(Optional.empty(), Optional.of("installed"), Optional.empty(), Optional.empty());
        assertThat(acme.audit(installed, TEN)).hasSize(1);
    }

    @Test
    void refusesATenantThatWouldLeaveItsFolder() {
        assertThatThrownBy(() -> host.tenant("../x")).isInstanceOf(ConnectorConfigurationException.class);
    }

    private Account install(String label) {
        return acme.install("fake", label, "default", Map.of());
    }

    private void sync(Account account) {
        acme.sync(account.id(), false, ProgressListener.none(), Cancellation.never());
    }

    private void audit(Account account, AuditEvent.Type type) {
        acme.context(account.id(), "s").ingestion().emitAudit(new AuditEvent(type, Map.of()));
    }

    private Status status(Account account) {
        return acme.installation(account.id()).orElseThrow().standing().status();
    }
}
