package io.askmydocs.connector.confluence;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before it is kept, and not only by the next sync. */
class SettingsCheckTest {

    private final ConfluenceConnector connector = new ConfluenceConnector();

    @ParameterizedTest
    @CsvSource({"types, 'page,zebra'", "removal_limit_percent, 900", "archived, perhaps", "comments, some"})
    void refusesWhatNoSyncCouldObey(String name, String value) {
        Configuration settings = Configuration.of(Map.of(name, value));

        assertThatThrownBy(() -> connector.checkSettings(settings))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageContaining(name);
    }

    @Test
    void takesWhatASyncCanObey() {
        Configuration settings = Configuration.of(Map.of("types", "page,blogpost", "removal_limit_percent", "100"));

        assertThatCode(() -> connector.checkSettings(settings)).doesNotThrowAnyException();
    }
}
