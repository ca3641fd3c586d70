package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.account.Account;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedactionTest {

    @TempDir
    Path folder;

    private Host open(Map<String, String> configuration) {
        return HostFixture.open(new HostOptions(
                folder.resolve("state"),
                folder.resolve("out"),
                Configuration.of(configuration),
                Clock.fixed(HostFixture.NOW, ZoneOffset.UTC)));
    }

    private static String redacted(Host host, String text) {
        return host.context(host.install("fake", "one", Map.of()), "session")
                .ingestion()
                .redactContent(text);
    }

    @Test
    void happensWhereConnectorsAskForIt() {
        try (Host host = open(Map.of("CONNECTOR_REDACTION", "patterns"))) {
            assertThat(redacted(host, "jane@example.org")).isEqualTo("REDACTED-EMAIL");
        }
    }

    @Test
    void happensToWhatARunReportsOfAPage() {
        String label = UUID.randomUUID().toString();
        ScriptedConnector.script(
                label,
                (context, mode) -> new SyncResult(
                        mode,
                        List.of(),
                        List.of(SyncProblem.error("7", "not_stored", "'Call jane@example.org' was not stored.")),
                        true,
                        ScriptedConnector.complete(mode).traffic(),
                        null,
                        List.of()));
        try (Host host = open(Map.of("CONNECTOR_REDACTION", "patterns"))) {
            Account account = host.install("scripted", label, Map.of());
            host.sync(account, true, ProgressListener.none(), Cancellation.never());

            assertThat(host.runs().of(account).get(0).report().orElseThrow())
                    .contains("'Call REDACTED-EMAIL' was not stored.")
                    .doesNotContain("jane@");
        }
    }

    @Test
    void leavesTextsAloneByDefault() {
        try (Host host = open(Map.of())) {
            assertThat(redacted(host, "jane@example.org")).isEqualTo("jane@example.org");
        }
    }

    @Test
    void stopsTheStartWhenItIsNotThere() {
        assertThatThrownBy(() -> open(Map.of("CONNECTOR_REDACTION", "typo")).close())
                .isInstanceOf(ConnectorConfigurationException.class);
        open(Map.of()).close();
    }
}
