package io.askmydocs.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
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
