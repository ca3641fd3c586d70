package io.askmydocs.connector.atlassian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import io.askmydocs.connector.atlassian.http.HttpSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpOptionsTest {

    private static final AtlassianProduct PRODUCT = new AtlassianProduct("jira", "CONNECTOR_JIRA", ApiRequest.of("/x"));

    @Test
    void defaultsHoldWhereNothingIsSet() {
        assertThat(options(Map.of())).isEqualTo(HttpSettings.defaults());
    }

    @Test
    void operatorsValuesComeFirst() {
        HttpSettings options = options(Map.of(
                "CONNECTOR_JIRA_REQUEST_TIMEOUT_SECONDS", "10",
                "CONNECTOR_JIRA_LONGEST_WAIT_SECONDS", "600",
                "CONNECTOR_JIRA_CONCURRENCY", "2"));

        assertThat(options).isEqualTo(new HttpSettings(Duration.ofSeconds(10), 4, Duration.ofMinutes(10), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65", "many", "1000"})
    void concurrencyHasBounds(String value) {
        assertThatThrownBy(() -> options(Map.of("CONNECTOR_JIRA_CONCURRENCY", value)))
                .isInstanceOf(ConnectorConfigurationException.class)
                .hasMessageStartingWith("CONNECTOR_JIRA_CONCURRENCY must be");
    }

    private static HttpSettings options(Map<String, String> values) {
        return HttpOptions.of(Configuration.of(values), PRODUCT, HttpSettings.defaults());
    }
}
