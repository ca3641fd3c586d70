package io.askmydocs.connector.confluence.rest;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.atlassian.http.AtlassianHttp;
import io.askmydocs.connector.atlassian.http.AtlassianTransport;
import io.askmydocs.connector.atlassian.http.HttpSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AttachedClientsTest {

    private static final Space SPACE = new Space("7", "E\"NG", "Engineering", "global", "current");
    private static final String SEARCH = "/wiki/rest/api/content/search";
    private static final String VERSION =
            "\"version\":{\"number\":2,\"createdAt\":\"2026-11-24T12:00:00Z\",\"authorId\":\"ada\"}";

    @RegisterExtension
    static final WireMockExtension SERVER = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort())
            .build();

    private final AtlassianHttp http = http();
    private final CommentClient comments = new CommentClient(http);
    private final AttachmentClient attachments = new AttachmentClient(http, "https://acme.example/wiki");

    @Test
    void oneSearchNamesEveryCommentOfASpaceWithItsThread() {
        searchAnswers("""
                {"id":"1","type":"comment","version":{"number":1},"container":{"id":"42","type":"page"},"ancestors":[],
                 "extensions":{"location":"inline","resolution":{"status":"resolved"}}},
                {"id":"3","type":"comment","version":{"number":4},"container":{"id":"42","type":"page"},
                 "ancestors":[{"id":"1","type":"comment"},{"id":"2","type":"comment"}]},
                {"id":"5","type":"comment","version":{"number":1},"container":{"id":"att9","type":"attachment"}}
                """);

        assertThat(all(comments.commentsOf(SPACE)))
                .containsExactly(
                        new CommentHit("1", 1, "42", null, "1", "resolved"),
                        new CommentHit("3", 4, "42", "2", "1", ""));
        SERVER.verify(
                1,
                getRequestedFor(urlPathEqualTo(SEARCH))
                        .withQueryParam("cql", equalTo("type=comment and space=\"E\\\"NG\" order by created asc"))
                        .withQueryParam("limit", equalTo("100")));
    }

    @Test
    void oneSearchNamesEveryFileOfASpace() {
        searchAnswers("""
                {"id":"att1","type":"attachment","title":"a.csv","version":{"number":3},
                 "container":{"id":"42","type":"blogpost"},"extensions":{"mediaType":"text/csv","fileSize":7}}
                """);

        assertThat(all(attachments.attachmentsOf(SPACE)))
                .containsExactly(new AttachmentHit("att1", 3, "42", "a.csv", "text/csv", 7));
    }

    @Test
    void pagesAreAskedAboutAHundredAtATime() {
        searchAnswers("");
        List<String> ids =
                IntStream.rangeClosed(1, 101).mapToObj(String::valueOf).toList();

        assertThat(comments.commentsOf(ids)).isEmpty();
        assertThat(attachments.attachmentsOf(List.of("7", "8"))).isEmpty();

        SERVER.verify(3, getRequestedFor(urlPathEqualTo(SEARCH)));
        SERVER.verify(
                1,
                getRequestedFor(urlPathEqualTo(SEARCH))
                        .withQueryParam("cql", equalTo("type=attachment and container in (7,8) order by created asc")));
    }

    @Test
    void threadsAreReadWithNestedRepliesAndInlineState() {
        answers("/wiki/api/v2/pages/42/footer-comments", footer("1") + "," + footer("9"));
        answers("/wiki/api/v2/footer-comments/1/children", footer("2"));
        answers("/wiki/api/v2/footer-comments/2/children", footer("3"));
        answers(
                "/wiki/api/v2/pages/42/inline-comments",
                "{\"id\":\"5\"," + VERSION
                        + ",\"resolutionStatus\":\"resolved\",\"properties\":{\"inlineOriginalSelection\":\"word\"}}");

        List<Comment> threads = comments.threads(ContentType.PAGE, "42", Set.of("1", "2"));

        assertThat(threads).extracting(Comment::id).containsExactly("1", "9", "5");
        Comment root = threads.get(0);
        assertThat(root.storage()).isEqualTo("<p>1</p>");
        assertThat(root.authorId()).isEqualTo("ada");
        assertThat(root.version().number()).isEqualTo(2);
        assertThat(root.replies()).extracting(Comment::id).containsExactly("2");
        assertThat(root.replies().get(0).replies()).extracting(Comment::id).containsExactly("3");
        assertThat(threads.get(2).inline()).isEqualTo(new Comment.Inline("resolved", "word"));
        assertThat(http.requests()).isEqualTo(4);
    }

    @Test
    void commentsThatAnswerEachOtherAreReadOnce() {
        answers("/wiki/api/v2/pages/42/footer-comments", footer("1"));
        answers("/wiki/api/v2/pages/42/inline-comments", "");
        answers("/wiki/api/v2/footer-comments/1/children", footer("1"));

        List<Comment> threads = comments.threads(ContentType.PAGE, "42", Set.of("1"));

        assertThat(threads.get(0).replies().get(0).replies()).isEmpty();
    }

    @Test
    void repliesThatVanishedMeanwhileAreNone() {
        answers("/wiki/api/v2/blogposts/42/footer-comments", footer("1"));
        answers("/wiki/api/v2/blogposts/42/inline-comments", "");

        assertThat(comments.threads(ContentType.BLOG_POST, "42", Set.of("1"))
                        .get(0)
                        .replies())
                .isEmpty();
    }

    @Test
    void commentIsGoneWhenItIsOfNeitherKind() {
        SERVER.stubFor(get(urlPathEqualTo("/wiki/api/v2/inline-comments/5")).willReturn(okJson("{\"id\":\"5\"}")));

        assertThat(comments.isGone("5")).isFalse();
        assertThat(comments.isGone("6")).isTrue();
    }

    @Test
    void filesOfAPageAreListed() {
        answers(
                "/wiki/api/v2/pages/42/attachments",
                "{\"id\":\"att1\",\"title\":\"a.csv\",\"mediaType\":\"text/csv\",\"fileSize\":7,\"fileId\":\"f\","
                        + "\"comment\":\"new\",\"_links\":{\"webui\":\"/pages/42/att1\"}," + VERSION + "}");

        assertThat(attachments.attachments(ContentType.PAGE, "42"))
                .containsExactly(new Attachment(
                        "att1",
                        "a.csv",
                        "text/csv",
                        7,
                        "f",
                        new Content.Version(2, Instant.parse("2026-11-24T12:00:00Z")),
                        "ada",
                        "new",
                        "https://acme.example/wiki/pages/42/att1"));
    }

    @Test
    void fileInTheTrashIsGone() {
        SERVER.stubFor(
                get(urlPathEqualTo("/wiki/api/v2/attachments/att1")).willReturn(okJson("{\"status\":\"trashed\"}")));

        assertThat(attachments.isGone("att1")).isTrue();
        assertThat(attachments.isGone("att2")).isTrue();
    }

    @Test
    void contentIsFetchedByTheRouteThatTakesTokens() {
        SERVER.stubFor(get(urlPathEqualTo("/wiki/rest/api/content/42/child/attachment/att1/download"))
                .willReturn(status(302).withHeader("Location", SERVER.baseUrl() + "/storage?token=t")));
        SERVER.stubFor(get(urlPathEqualTo("/storage")).willReturn(ok("a;b")));

        FileContent content = attachments.download("42", "att1", 100).orElseThrow();

        assertThat(new String(content.bytes(), UTF_8)).isEqualTo("a;b");
        SERVER.verify(getRequestedFor(urlPathEqualTo("/storage")).withHeader("Authorization", absent()));
    }

    private static String footer(String id) {
        return "{\"id\":\"" + id + "\"," + VERSION + ",\"body\":{\"storage\":{\"value\":\"<p>" + id + "</p>\"}}}";
    }

    private static void searchAnswers(String results) {
        answers(SEARCH, results);
    }

    private static void answers(String path, String results) {
        SERVER.stubFor(any(anyUrl()).atPriority(10).willReturn(status(404)));
        SERVER.stubFor(get(urlPathEqualTo(path)).willReturn(okJson("{\"results\":[" + results + "]}")));
    }

    private static <T> List<T> all(Listing<T> listing) {
        List<T> found = new ArrayList<>();
        while (listing.hasNext()) {
            found.addAll(listing.next());
        }
        return found;
    }

    private static AtlassianHttp http() {
        AtlassianTransport transport = new AtlassianTransport(
                AtlassianTransport.newClient(),
                HttpSettings.defaults(),
                (time, cancellation) -> {},
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                Cancellation.never());
        return transport.at(URI.create(SERVER.baseUrl()), () -> "Bearer token", transport.newBudget());
    }
}
