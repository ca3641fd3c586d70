package io.askmydocs.connector.atlassian.paging;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.matching.StringValuePattern;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorPaginationLimitException;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import io.askmydocs.connector.atlassian.testing.FakeContext;
import io.askmydocs.connector.atlassian.testing.Wire;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Another product of Atlassian pages with the same class. */
@Timeout(300)
class JiraShapesTest {

    private static final String SEARCH = "/rest/api/3/search/jql";
    private static final String PROJECTS = "/rest/api/3/project/search";
    private static final ApiRequest ISSUES = ApiRequest.of(SEARCH)
            .with("jql", "project = \"ENG & OPS\" order by id")
            .with("maxResults", "2");

    @RegisterExtension
    static final WireMockExtension JIRA = Wire.server();

    private final AtlassianPaginator paginator = new AtlassianPaginator(Wire.http(JIRA, new FakeContext()));

    @Test
    void issueSearchIsWalkedByItsTokenWithTheSameQuestion() {
        JIRA.stubFor(issues(absent())
                .willReturn(okJson(
                        "{\"issues\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"nextPageToken\":\"t=1\",\"isLast\":false}")));
        JIRA.stubFor(issues(equalTo("t=1"))
                .willReturn(okJson("{\"issues\":[{\"id\":\"3\"}],\"nextPageToken\":null,\"isLast\":true}")));

        assertThat(ids(paginator.walk(ISSUES, PageShape.nextPageToken("issues"))))
                .containsExactly("1", "2", "3");
    }

    @Test
    void tokenAloneTellsTheEndToo() {
        JIRA.stubFor(issues(absent()).willReturn(okJson("{\"issues\":[{\"id\":\"1\"}],\"nextPageToken\":\"t1\"}")));
        JIRA.stubFor(issues(equalTo("t1")).willReturn(okJson("{\"issues\":[{\"id\":\"2\"}]}")));

        assertThat(ids(paginator.walk(ISSUES, PageShape.nextPageToken("issues"))))
                .containsExactly("1", "2");
    }

    @Test
    void missingTokenOnAPageThatIsNotTheLastIsNoEnd() {
        JIRA.stubFor(issues(absent()).willReturn(okJson("{\"issues\":[{\"id\":\"1\"}],\"isLast\":false}")));

        assertThatThrownBy(() -> paginator.walk(ISSUES, PageShape.nextPageToken("issues")))
                .isInstanceOf(ConnectorApiException.class)
                .hasMessageContaining("no nextPageToken");
    }

    @Test
    void tokenThatComesBackEndsInAnError() {
        JIRA.stubFor(issues(absent()).willReturn(okJson("{\"issues\":[{\"id\":\"1\"}],\"nextPageToken\":\"t1\"}")));
        JIRA.stubFor(
                issues(equalTo("t1")).willReturn(okJson("{\"issues\":[{\"id\":\"1\"}],\"nextPageToken\":\"t1\"}")));

        assertThatThrownBy(() -> paginator.walk(ISSUES, PageShape.nextPageToken("issues")))
                .isInstanceOf(ConnectorPaginationLimitException.class);
    }

    @Test
    void offsetsAdvanceByWhatWasReceivedNotByWhatWasAsked() {
        JIRA.stubFor(projects(absent()).willReturn(okJson("{\"values\":[{\"id\":\"1\"}],\"isLast\":false}")));
        JIRA.stubFor(projects(equalTo("1"))
                .willReturn(okJson("{\"values\":[{\"id\":\"2\"},{\"id\":\"3\"}],\"isLast\":false}")));
        JIRA.stubFor(projects(equalTo("3")).willReturn(okJson("{\"values\":[{\"id\":\"4\"}],\"isLast\":true}")));

        assertThat(ids(walkProjects())).containsExactly("1", "2", "3", "4");
    }

    @Test
    void totalTellsTheEndWhereNothingElseDoes() {
        JIRA.stubFor(projects(absent()).willReturn(okJson("{\"values\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"total\":3}")));
        JIRA.stubFor(projects(equalTo("2")).willReturn(okJson("{\"values\":[{\"id\":\"3\"}],\"total\":3}")));

        assertThat(ids(walkProjects())).containsExactly("1", "2", "3");
        assertThat(JIRA.getAllServeEvents()).hasSize(2);
    }

    @Test
    void emptyPageTellsTheEndWhereNothingElseDoes() {
        JIRA.stubFor(projects(absent()).willReturn(okJson("{\"values\":[{\"id\":\"1\"}]}")));
        JIRA.stubFor(projects(equalTo("1")).willReturn(okJson("{\"values\":[]}")));

        assertThat(ids(walkProjects())).containsExactly("1");
    }

    @Test
    void emptyPageThatSaysMoreFollowIsNoEnd() {
        JIRA.stubFor(projects(absent()).willReturn(okJson("{\"values\":[],\"isLast\":false}")));

        assertThatThrownBy(this::walkProjects)
                .isInstanceOf(ConnectorApiException.class)
                .hasMessageContaining("is empty, but says that more follow");
    }

    private List<JsonNode> walkProjects() {
        return paginator.walk(ApiRequest.of(PROJECTS).with("maxResults", "50"), PageShape.startAt("values"));
    }

    private static MappingBuilder issues(StringValuePattern token) {
        return get(urlPathEqualTo(SEARCH))
                .withQueryParam("jql", equalTo("project = \"ENG & OPS\" order by id"))
                .withQueryParam("maxResults", equalTo("2"))
                .withQueryParam("nextPageToken", token);
    }

    private static MappingBuilder projects(StringValuePattern start) {
        return get(urlPathEqualTo(PROJECTS))
                .withQueryParam("maxResults", equalTo("50"))
                .withQueryParam("startAt", start);
    }

    private static List<String> ids(List<JsonNode> results) {
        return results.stream().map(result -> result.path("id").asText()).toList();
    }
}
