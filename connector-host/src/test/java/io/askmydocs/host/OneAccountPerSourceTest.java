package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.account.Standing.Status;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** A source's documents belong to one account of a project: a second one is told so when it connects. */
@OnEveryDatabase
class OneAccountPerSourceTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private Host host;
    private Tenant acme;

    @BeforeEach
    void open() {
        host = HostFixture.open(database, folder);
        acme = host.tenant("acme");
    }

    @AfterEach
    void close() {
        host.close();
    }

    private Account install(String connector, String label, String project) {
        return acme.install(connector, label, project, Map.of());
    }

    private void connect(Account account, String token) {
        acme.connections().connect(account.id(), Map.of("token", token));
    }

    private void consent(Account account) {
        URI page = acme.connections().beginConsent(account.id(), "s");
        String state = page.getQuery().replaceFirst("state=", "");
        acme.connections().finishConsent(OAuthCallback.granted(state, "code"), "s");
    }

    private static void isRefused(ThrowingCallable second) {
        assertThatThrownBy(second)
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("'First'")
                .hasMessageContaining("project");
    }

    private Status status(Account account) {
        return acme.installation(account.id()).orElseThrow().standing().status();
    }

    @Test
    void secondOneIsRefusedAndKeepsWhatItWasConnectedWith() {
        connect(install("capable", "First", "default"), "first");
        Account second = install("capable", "Second", "default");
        acme.context(second.id(), "s").credentials().store(new Credentials("before", null, null, Map.of()));

        isRefused(() -> connect(second, "second"));

        assertThat(acme.context(second.id(), "s").credentials().load())
                .hasValueSatisfying(kept -> assertThat(kept.accessToken()).isEqualTo("before"));
        assertThat(status(second)).isEqualTo(Status.PENDING);
    }

    @Test
    void secondOneThatWasNeverConnectedHasNoCredentials() {
        connect(install("capable", "First", "default"), "first");
        Account second = install("capable", "Second", "default");

        isRefused(() -> connect(second, "second"));

        assertThat(acme.connected(second.id())).isFalse();
    }

    @Test
    void secondOneIsRefusedByConsentToo() {
        Map<String, String> source = Map.of("source", "acme.example");
        consent(acme.install("fake", "First", "default", source));

        isRefused(() -> consent(acme.install("fake", "Second", "default", source)));
    }

    @Test
    void secondOneIsRefusedWhereASourceWasChosen() {
        Account first = install("capable", "First", "default");
        acme.connections().choose(first.id(), "site", "acme.example");
        Account second = install("capable", "Second", "default");

        isRefused(() -> acme.connections().choose(second.id(), "site", "acme.example"));

        assertThat(acme.installation(second.id()).orElseThrow().settings()).isEmpty();
        acme.connections().choose(second.id(), "site", "other.example");
        assertThat(status(second)).isEqualTo(Status.ACTIVE);
    }

    /** Its documents stay, so they are still its own. */
    @Test
    void disconnectedOneKeepsItsPlaceAndComesBack() {
        Account first = install("capable", "First", "default");
        connect(first, "first");
        acme.connections().disconnect(first.id());

        isRefused(() -> connect(install("capable", "Second", "default"), "second"));

        connect(first, "again");
        assertThat(status(first)).isEqualTo(Status.ACTIVE);
    }

    @Test
    void anotherProjectOrTenantHasTheSourceForItself() {
        connect(install("capable", "First", "default"), "first");

        Account second = install("capable", "Second", "other");
        connect(second, "second");
        Tenant neighbour = host.tenant("neighbour");
        Account third = neighbour.install("capable", "Third", "default", Map.of());
        neighbour.connections().connect(third.id(), Map.of("token", "third"));

        assertThat(status(second)).isEqualTo(Status.ACTIVE);
        assertThat(neighbour.connected(third.id())).isTrue();
    }
}
