package io.askmydocs.connector.atlassian.paging;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorPaginationLimitException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import io.askmydocs.connector.atlassian.testing.FakeContext;
import io.askmydocs.connector.atlassian.testing.Wire;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class AtlassianPaginatorTest {

    private static final ApiRequest THINGS =
            ApiRequest.of("/api/v2/things").with("limit", "2").with("sort", "id");
    private static final PageShape LINKS = PageShape.linksNext("results");

    @RegisterExtension
    static final WireMockExtension SERVER = Wire.server();

    @RegisterExtension
    static final WireMockExtension ELSEWHERE = Wire.server();

    private final AtlassianPaginator paginator = new AtlassianPaginator(Wire.http(SERVER, new FakeContext()));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v2/things?cursor=c%3D1&limit=2",
                "/context/rest/api/things?limit=99&cursor=c%3D1#end",
                "https://site.example/other/things?cursor=c%3D1&sort=title",
                "?cursor=c=1",
            })
    void cursorIsTakenOutOfAnyNextLink(String next) {
        SERVER.stubFor(first().willReturn(okJson(linked("1,2", next))));
        SERVER.stubFor(at("c=1").willReturn(okJson(linked("3", null))));

        assertThat(ids(paginator.walk(THINGS, LINKS))).containsExactly("1", "2", "3");
    }

    @Test
    void everyPageIsAskedForByTheSameQuery() {
        SERVER.stubFor(first().willReturn(okJson(linked("1", "/api/v2/things?cursor=c1&limit=1000&sort=title"))));
        SERVER.stubFor(at("c1").willReturn(okJson(linked("2", "/api/v2/things?cursor=c2"))));
        SERVER.stubFor(at("c2").willReturn(okJson(linked("3", null))));

        paginator.walk(THINGS, LINKS);

        SERVER.verify(getRequestedFor(urlEqualTo("/api/v2/things?limit=2&sort=id")));
        SERVER.verify(getRequestedFor(urlEqualTo("/api/v2/things?limit=2&sort=id&cursor=c1")));
        SERVER.verify(getRequestedFor(urlEqualTo("/api/v2/things?limit=2&sort=id&cursor=c2")));
    }

    @Test
    void serversAddressIsNeverCalled() {
        SERVER.stubFor(first().willReturn(okJson(linked("1", ELSEWHERE.baseUrl() + "/api/v2/things?cursor=c1"))));
        SERVER.stubFor(at("c1").willReturn(okJson(linked("2", null))));

        assertThat(ids(paginator.walk(THINGS, LINKS))).containsExactly("1", "2");
        assertThat(ELSEWHERE.getAllServeEvents()).isEmpty();
    }

    @Test
    void plusInACursorStaysAPlus() {
        SERVER.stubFor(first().willReturn(okJson(linked("1", "/x?cursor=a+b/c=="))));
        SERVER.stubFor(at("a+b/c==").willReturn(okJson(linked("2", null))));

        assertThat(ids(paginator.walk(THINGS, LINKS))).containsExactly("1", "2");
    }

    @Test
    void percentSignThatEncodesNothingIsKept() {
        SERVER.stubFor(first().willReturn(okJson(linked("1", "/x?cursor=50%25%zz"))));
        SERVER.stubFor(at("50%25%zz").willReturn(okJson(linked("2", null))));

        assertThat(ids(paginator.walk(THINGS, LINKS))).containsExactly("1", "2");
    }

    @Test
    void olderEndpointGoesOnByStart() {
        SERVER.stubFor(first().willReturn(okJson(linked("1,2", "/rest/api/things?limit=2&start=2"))));
        SERVER.stubFor(get(urlPathEqualTo("/api/v2/things"))
                .withQueryParam("start", equalTo("2"))
                .willReturn(okJson(linked("3", null))));

        assertThat(ids(paginator.walk(THINGS, LINKS))).containsExactly("1", "2", "3");
    }

    @Test
    void nextLinkWithoutAnyPositionIsNoEnd() {
        SERVER.stubFor(first().willReturn(okJson(linked("1", "/api/v2/things?limit=2"))));

        assertThatThrownBy(() -> paginator.walk(THINGS, LINKS))
                .isInstanceOf(ConnectorApiException.class)
                .hasMessageContaining("no cursor in its next link");
    }

    @Test
    void shortPageIsNoEnd() {
        SERVER.stubFor(first().willReturn(okJson(linked("1", "/x?cursor=c1"))));
        SERVER.stubFor(at("c1").willReturn(okJson(linked("", "/x?cursor=c2"))));
        SERVER.stubFor(at("c2").willReturn(okJson(linked("2", null))));

        assertThat(ids(paginator.walk(THINGS, LINKS))).containsExactly("1", "2");
    }

    @Test
    void answerWithoutTheListIsNoEmptyListing() {
        SERVER.stubFor(first().willReturn(okJson("{\"values\":[]}")));

        ConnectorApiException failure =
                catchThrowableOfType(ConnectorApiException.class, () -> paginator.walk(THINGS, LINKS));

        assertThat(failure.category()).isEqualTo(FailureCategory.BAD_RESPONSE);
        assertThat(failure).hasMessageContaining("/api/v2/things").hasMessageContaining("no list named \"results\"");
    }

    @Test
    void cursorThatComesBackEndsInAnError() {
        SERVER.stubFor(first().willReturn(okJson(linked("1", "/x?cursor=c1"))));
        SERVER.stubFor(at("c1").willReturn(okJson(linked("2", "/x?cursor=c2"))));
        SERVER.stubFor(at("c2").willReturn(okJson(linked("3", "/x?cursor=c1"))));

        assertThatThrownBy(() -> paginator.walk(THINGS, LINKS))
                .isInstanceOf(ConnectorPaginationLimitException.class)
                .hasMessageContaining("came back to a cursor");
        assertThat(SERVER.getAllServeEvents()).hasSize(3);
    }

    @Test
    void endlessEmptyPagesEndInAnError() {
        SERVER.stubFor(first().willReturn(okJson(linked("1", "/x?cursor=0"))));
        for (int i = 0; i < 10; i++) {
            SERVER.stubFor(at("" + i).willReturn(okJson(linked("", "/x?cursor=" + (i + 1)))));
        }

        assertThatThrownBy(() -> paginator.walk(THINGS, LINKS))
                .isInstanceOf(ConnectorPaginationLimitException.class)
                .hasMessageContaining("empty pages");
        assertThat(SERVER.getAllServeEvents()).hasSize(5);
    }

    @Test
    void limitOfPagesEndsInAnErrorThatNamesIt() {
        AtlassianPaginator two = new AtlassianPaginator(Wire.http(SERVER, new FakeContext()), 2);
        SERVER.stubFor(first().willReturn(okJson(linked("1", "/x?cursor=c1"))));
        SERVER.stubFor(at("c1").willReturn(okJson(linked("2", "/x?cursor=c2"))));

        ConnectorPaginationLimitException failure =
                catchThrowableOfType(ConnectorPaginationLimitException.class, () -> two.walk(THINGS, LINKS));

        assertThat(failure.maxPages()).isEqualTo(2);
        assertThat(SERVER.getAllServeEvents()).hasSize(2);
    }

    @Test
    void listingThatEndsExactlyAtTheLimitIsWhole() {
        AtlassianPaginator two = new AtlassianPaginator(Wire.http(SERVER, new FakeContext()), 2);
        SERVER.stubFor(first().willReturn(okJson(linked("1", "/x?cursor=c1"))));
        SERVER.stubFor(at("c1").willReturn(okJson(linked("2", null))));

        assertThat(ids(two.walk(THINGS, LINKS))).containsExactly("1", "2");
    }

    @Test
    void lazyWalkFetchesWhenAskedAndIsCompleteAtTheEndOnly() {
        SERVER.stubFor(first().willReturn(okJson(linked("1", "/x?cursor=c1"))));
        SERVER.stubFor(at("c1").willReturn(okJson(linked("2", null))));

        PageWalk walk = paginator.walkLazy(THINGS, LINKS);
        assertThat(SERVER.getAllServeEvents()).isEmpty();

        assertThat(ids(walk.next().results())).containsExactly("1");
        assertThat(walk.isComplete()).isFalse();
        assertThat(SERVER.getAllServeEvents()).hasSize(1);

        assertThat(ids(walk.next().results())).containsExactly("2");
        assertThat(walk.isComplete()).isTrue();
        assertThat(walk.hasNext()).isFalse();
        assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void walkThatFailedIsNotCompleteAndCanGoOn() {
        SERVER.stubFor(first().willReturn(okJson(linked("1", "/x?cursor=c1"))));
        SERVER.stubFor(at("c1").willReturn(status(500)));
        PageWalk walk = paginator.walkLazy(THINGS, LINKS);
        walk.next();

        assertThatThrownBy(walk::next).isInstanceOf(ConnectorApiException.class);
        assertThat(walk.isComplete()).isFalse();
        assertThat(walk.hasNext()).isTrue();

        SERVER.stubFor(at("c1").willReturn(okJson(linked("2", null))));
        assertThat(ids(walk.next().results())).containsExactly("2");
        assertThat(walk.isComplete()).isTrue();
    }

    @Test
    void walkThatRanInCirclesNeverBecomesComplete() {
        SERVER.stubFor(first().willReturn(okJson(linked("1", "/x?cursor=c1"))));
        SERVER.stubFor(at("c1").willReturn(okJson(linked("2", "/x?cursor=c1"))));
        PageWalk walk = paginator.walkLazy(THINGS, LINKS);
        walk.next();
        walk.next();

        assertThatThrownBy(walk::next).isInstanceOf(ConnectorPaginationLimitException.class);
        assertThatThrownBy(walk::next).isInstanceOf(ConnectorPaginationLimitException.class);
        assertThat(walk.isComplete()).isFalse();
    }

    @Test
    void laterWalkGoesOnWhereAnEarlierOneStopped() {
        SERVER.stubFor(first().willReturn(okJson(linked("1", "/x?cursor=c1"))));
        SERVER.stubFor(at("c1").willReturn(okJson(linked("2", "/x?cursor=c2"))));
        SERVER.stubFor(at("c2").willReturn(okJson(linked("3", null))));
        PageWalk walk = paginator.walkLazy(THINGS, LINKS);
        walk.next();

        ApiRequest rest = walk.upcoming().orElseThrow();

        assertThat(ids(paginator.walk(rest, LINKS))).containsExactly("2", "3");
    }

    private static MappingBuilder first() {
        return get(urlPathEqualTo("/api/v2/things"))
                .withQueryParam("limit", equalTo("2"))
                .withQueryParam("sort", equalTo("id"))
                .withQueryParam("cursor", absent())
                .withQueryParam("start", absent());
    }

    private static MappingBuilder at(String cursor) {
        return get(urlPathEqualTo("/api/v2/things"))
                .withQueryParam("limit", equalTo("2"))
                .withQueryParam("sort", equalTo("id"))
                .withQueryParam("cursor", equalTo(cursor));
    }

    private static String linked(String ids, String next) {
        String results = ids.isEmpty() ? "" : "{\"id\":\"" + ids.replace(",", "\"},{\"id\":\"") + "\"}";
        String link = next == null ? "" : "\"next\":\"" + next + "\",";
        return "{\"results\":[" + results + "],\"_links\":{" + link + "\"base\":\"https://site.example\"}}";
    }

    private static List<String> ids(List<JsonNode> results) {
        return results.stream().map(result -> result.path("id").asText()).toList();
    }
}
