package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.journal.AuditTrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

/** What the host makes of what a connector can do beyond syncing. */
@OnEveryDatabase
class CapabilitiesTest {

    @Parameter
    TestDatabase database;

    @TempDir
    Path folder;

    private Host host;

    @BeforeEach
    void open() {
        host = HostFixture.open(database, folder);
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void refusesASettingThatWasNotDeclaredNamingThoseThatWere() {
        assertThatThrownBy(() -> host.install("capable", "one", Map.of("space_exclude", "s3cr3t")))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("'space_exclude'")
                .hasMessageContaining("spaces_exclude, limit")
                .hasMessageNotContaining("s3cr3t");
        assertThat(host.installations()).isEmpty();
    }

    @Test
    void whatTheConnectorCouldNotObeyIsNotKept() {
        assertThatThrownBy(() -> host.install("capable", "one", Map.of("limit", "13")))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("limit must not be thirteen");
        assertThat(host.installed("capable", "one")).isEmpty();
    }

    @Test
    void refusesAValueThatIsNotAllowed() {
        assertThatThrownBy(() -> host.install("capable", "one", Map.of("limit", "s3cr3t")))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("limit")
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void keepsTheSettingsOfEachInstallation() {
        host.install("capable", "one", Map.of("limit", "1", "site", "https://one.example"));
        host.install("capable", "two", Map.of("limit", "2"));

        assertThat(host.installed("capable", "one").orElseThrow().settings())
                .containsEntry("limit", "1")
                .containsEntry("site", "https://one.example");
        assertThat(host.installed("capable", "two").orElseThrow().settings()).containsEntry("limit", "2");
        assertThat(host.installed("capable", "three")).isEmpty();
    }

    @Test
    void keepsNoSecretAsASetting() {
        assertThatThrownBy(() -> host.install("capable", "one", Map.of("token", "s3cr3t")))
                .isInstanceOf(ConnectorConfigurationException.class);
    }

    @Test
    void runsNothingWithSettingsThatAreWrong() {
        Account account = host.install("capable", "one", Map.of());

        assertThatThrownBy(() -> sync(account.withSettings(Map.of("limit", "many"))))
                .isInstanceOf(ConnectorConfigurationException.class);
        assertThat(host.runs().of(account)).isEmpty();
    }

    @Test
    void checksNothingOfAConnectorThatDeclaresNothing() {
        assertThat(host.install("fake", "one", Map.of("anything", "goes")).settings())
                .containsEntry("anything", "goes");
    }

    @Test
    void keepsTheWholeReportOfARun() throws IOException {
        Account account = host.install("capable", "one", Map.of());
        sync(account);

        String report = host.runs().of(account).get(0).report().orElseThrow();
        JsonNode json = new JsonMapper().readTree(report);
        assertThat(json.at("/containers/0/skipped/label_excluded").asLong()).isEqualTo(7);
        assertThat(json.at("/containers/0/unsupported/whiteboard").asLong()).isEqualTo(2);
        assertThat(json.at("/problems/0/confirmation").asText()).isEqualTo("c-1");
        assertThat(json.at("/notUnderstood/0/construct").asText()).isEqualTo("macro:roadmap");
        assertThat(json.at("/notUnderstood/0/exampleRemoteId").asText()).isEqualTo("17");
        assertThat(json.path("requestsByEndpoint").path("GET /pages").asLong()).isEqualTo(8);
        assertThat(json.path("points").asLong()).isEqualTo(12);
        assertThat(json.path("waitedMs").asLong()).isEqualTo(3000);
        assertThat(json.path("durationMs").asLong()).isEqualTo(5000);
        assertThat(json.path("counts").path("failed").asLong()).isEqualTo(1);
        assertThat(json.path("complete").asBoolean(true)).isFalse();
    }

    @Test
    void confirmsAndPutsItInTheAuditTrail() {
        Account account = host.install("capable", "one", Map.of());

        host.confirm(account, "c-1");

        assertThat(host.context(account, "s").checkpoints().load("confirmed")).contains("c-1");
        assertThat(host.auditTrail().of(account)).last().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo("confirmed");
            assertThat(entry.details()).containsEntry("confirmation", "c-1");
        });
    }

    @Test
    void auditsNoConfirmationThatWasRefused() {
        Account capable = host.install("capable", "one", Map.of());
        Account fake = host.install("fake", "one", Map.of());

        assertThatThrownBy(() -> host.confirm(capable, "c-2")).isInstanceOf(ConnectorConfigurationException.class);
        assertThatThrownBy(() -> host.confirm(fake, "c-1"))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining("nothing to confirm");
        assertThat(host.auditTrail().of(capable))
                .extracting(AuditTrail.Entry::event)
                .containsExactly("account_added");
        assertThat(host.auditTrail().of(fake))
                .extracting(AuditTrail.Entry::event)
                .containsExactly("account_added");
    }

    @Test
    void writesHowFarADocumentMayBeTrusted() throws IOException {
        Account capable = host.install("capable", "one", Map.of());
        host.context(capable, "s").ingestion().dispatchIngestion(HostFixture.document("1", "1.md", "T", "x"));

        assertThat(Files.readAllLines(host.documentsOf(capable).resolve("1.md")))
                .contains("provenance: \"trusted-internal\"");
    }

    private void sync(Account account) {
        host.sync(account, true, ProgressListener.none(), Cancellation.never());
    }
}
