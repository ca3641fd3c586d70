package io.askmydocs.connector.atlassian.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeterTest {

    private final Meter meter = new Meter();

    private static HttpCall get(String path) {
        return HttpCall.get(URI.create("https://api.example" + path), Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({
        "/wiki/api/v2/pages/123/labels?limit=250, GET /wiki/api/v2/pages/{id}/labels",
        "/ex/confluence/48434130-b062-4d54-8a5c-d789626804fb/wiki/api/v2/pages, GET /wiki/api/v2/pages",
        "/wiki/rest/api/content/1/child/attachment/att22/download, GET /wiki/rest/api/content/{id}/child/attachment/{id}/download",
        "/rest/api/3/issue/OPS-12, GET /rest/api/{id}/issue/{id}"
    })
    void countsByEndpointWithoutIds(String path, String endpoint) {
        meter.sent(get(path));
        meter.sent(get(path));

        assertThat(meter.byEndpoint()).containsOnlyKeys(endpoint).containsEntry(endpoint, 2L);
        assertThat(meter.requests()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "/wiki/api/v2/pages, '{\"results\":[{},{},{}]}', 4",
        "/wiki/api/v2/pages/1, '{\"id\":\"1\"}', 2",
        "/wiki/api/v2/pages/1, '{\"id\":\"1\",\"labels\":{\"results\":[{},{}]}}', 2",
        "/wiki/api/v2/spaces/1/permissions, '{\"results\":[{},{}]}', 5",
        "/wiki/rest/api/user/current, '{\"accountId\":\"a\"}', 3",
        "/wiki/rest/api/content/1/restriction/byOperation/read, '{\"restrictions\":{\"user\":{\"results\":[{},{}]},\"group\":{\"results\":[{}]}}}', 7",
        "/wiki/rest/api/content/1/restriction/byOperation/read, '{\"restrictions\":{\"user\":{\"results\":[]}}}', 1"
    })
    void pricesAnswersAsAtlassianPublishes(String path, String json, long points) throws Exception {
        meter.answered(get(path), new JsonMapper().readTree(json));

        assertThat(meter.points()).isEqualTo(points);
    }

    @Test
    void addsUpWaits() {
        meter.waits(Duration.ofMillis(1500));
        meter.waits(Duration.ofMillis(500));

        assertThat(meter.waited()).isEqualTo(Duration.ofSeconds(2));
    }
}
