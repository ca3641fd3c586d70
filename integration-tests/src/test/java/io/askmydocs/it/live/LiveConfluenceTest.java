package io.askmydocs.it.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/** Two reads of a real site, only where somebody asks for them. */
class LiveConfluenceTest {

    @BeforeAll
    static void onlyWhenAsked() {
        if (!"1".equals(System.getenv("CONNECTOR_CONFLUENCE_LIVE"))) {
            String reason =
                    "SKIPPED LiveConfluenceTest: set CONNECTOR_CONFLUENCE_LIVE=1, CONNECTOR_CONFLUENCE_TOKEN and"
                            + " CONNECTOR_CONFLUENCE_CLOUD_ID to read a real site";
            System.out.println(reason);
            throw new TestAbortedException(reason);
        }
    }

    @Test
    void answersWhoWeAre() throws Exception {
        assertThat(get("/wiki/rest/api/user/current").path("accountId").asText())
                .isNotBlank();
    }

    @Test
    void listsPages() throws Exception {
        assertThat(get("/wiki/api/v2/pages?limit=1").path("results").isArray()).isTrue();
    }

    private static JsonNode get(String path) throws Exception {
        String cloudId = System.getenv("CONNECTOR_CONFLUENCE_CLOUD_ID");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("https://api.atlassian.com/ex/confluence/" + cloudId + path))
                .header("Authorization", "Bearer " + System.getenv("CONNECTOR_CONFLUENCE_TOKEN"))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(200);
        return new JsonMapper().readTree(response.body());
    }
}
