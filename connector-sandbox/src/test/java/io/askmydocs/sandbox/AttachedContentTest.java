package io.askmydocs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.sandbox.Client.Answer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments and attachments: listed, searched, downloaded, gone with their page. */
class AttachedContentTest {
    private static final String V2 = "/wiki/api/v2";

    private final HandClock clock = new HandClock("2026-03-01T10:00:00Z");
    private final World world = World.empty(clock);
    private AtlassianSandbox sandbox;
    private Client client;
    private String page;

    @BeforeEach
    void start() {
        world.addSpace("DOC", "Documents");
        page = world.createPage("DOC", null, "Page", "<p>one two</p>");
        sandbox = AtlassianSandbox.start(world);
        client = new Client(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void a_search_for_files_goes_on_by_cursor() {
        String first = world.attachFile(page, "a.txt", "text/plain", bytes("a"));
        String second = world.attachFile(page, "b.txt", "text/plain", bytes("b"));

        Answer one = client.site("/wiki/rest/api/content/search?cql=type%3Dattachment&limit=1");
        Answer other = client.site("/wiki" + one.next());
        assertThat(List.of(one.texts("id"), other.texts("id")))
                .containsExactlyInAnyOrder(List.of(first), List.of(second));
    }

    @Test
    void a_page_lists_its_threads_and_a_comment_its_replies() {
        String first = world.addFooterComment(page, "<p>first</p>");
        String reply = world.replyTo(first, "<p>reply</p>");
        String second = world.addFooterComment(page, "<p>second</p>");
        String inline = world.addInlineComment(page, "two", "<p>inline</p>");

        assertThat(client.walk(V2 + "/pages/" + page + "/footer-comments?limit=1"))
                .containsExactly(first, second);
        assertThat(client.walk(V2 + "/footer-comments")).containsExactly(first, reply, second);
        assertThat(client.walk(V2 + "/pages/" + page + "/inline-comments")).containsExactly(inline);
        JsonNode child = client.site(V2 + "/footer-comments/" + first + "/children?body-format=storage")
                .json()
                .path("results")
                .get(0);
        assertThat(child.path("id").asText()).isEqualTo(reply);
        assertThat(child.path("parentCommentId").asText()).isEqualTo(first);
        assertThat(child.path("pageId").asText()).isEqualTo(page);
        assertThat(child.path("body").path("storage").path("value").asText()).isEqualTo("<p>reply</p>");
        assertThat(client.site(V2 + "/inline-comments/" + first).status()).isEqualTo(404);
    }

    @Test
    void an_inline_thread_tells_its_passage_and_how_it_stands() {
        String post = world.createBlogPost("DOC", "Post", "<p>a b</p>");
        String comment = world.addInlineComment(post, "b", "<p>?</p>");
        world.resolveComment(comment);
        String path = V2 + "/blogposts/" + post + "/inline-comments";
        JsonNode json = client.site(path).json().path("results").get(0);
        assertThat(json.path("resolutionStatus").asText()).isEqualTo("resolved");
        assertThat(json.path("properties").path("inline-original-selection").asText())
                .isEqualTo("b");
        assertThat(json.path("blogPostId").asText()).isEqualTo(post);
        assertThat(json.path("version").path("number").asInt()).isEqualTo(2);
        world.reopenComment(comment);
        assertThat(client.site(path + "?resolution-status=resolved").texts("id"))
                .isEmpty();
        world.dangleComment(comment);
        assertThat(client.site(path + "?resolution-status=dangling").texts("id"))
                .containsExactly(comment);
        assertThat(world.comments().get(0).thread()).contains(new CommentState.Thread("b", "dangling"));
    }

    @Test
    void a_reply_shares_how_its_thread_stands() {
        String comment = world.addInlineComment(page, "two", "<p>?</p>");
        String reply = world.replyTo(comment, "<p>!</p>");
        world.resolveComment(reply);
        assertThat(client.site(V2 + "/inline-comments").texts("resolutionStatus"))
                .containsExactly("resolved", "resolved");
        assertThat(client.site(V2 + "/inline-comments/" + reply)
                        .json()
                        .path("properties")
                        .path("inline-original-selection")
                        .asText())
                .isEqualTo("two");
        assertThat(world.comments()).extracting(CommentState::version).containsExactly(2, 1);
    }

    @Test
    void a_deleted_comment_is_gone_with_its_replies() {
        String comment = world.addFooterComment(page, "<p>first</p>");
        String reply = world.replyTo(comment, "<p>reply</p>");
        world.deleteComment(comment);
        assertThat(client.site(V2 + "/footer-comments/" + comment).status()).isEqualTo(404);
        assertThat(client.site(V2 + "/footer-comments/" + reply).status()).isEqualTo(404);
        assertThat(world.comments()).isEmpty();
    }

    @Test
    void a_search_finds_comments_and_files_by_their_own_date_with_their_container() {
        clock.advance(Duration.ofHours(2));
        String comment = world.addFooterComment(page, "<p>first</p>");
        String file = world.attachFile(page, "a.txt", "text/plain", bytes("hello"));
        String cql = "type in (page,blogpost,comment,attachment) and lastmodified >= now(\"-1h\") order by id";
        JsonNode hits = client.site(
                        "/wiki/rest/api/content/search?cql=" + Client.encoded(cql) + "&expand=container.space,version")
                .json()
                .path("results");
        assertThat(hits).hasSize(2);
        assertThat(hits.get(0).path("id").asText()).isEqualTo(comment);
        assertThat(hits.get(1).path("id").asText()).isEqualTo(file);
        for (JsonNode hit : hits) {
            assertThat(hit.path("container").path("id").asText()).isEqualTo(page);
            assertThat(hit.path("container").path("type").asText()).isEqualTo("page");
            assertThat(hit.path("container").path("title").asText()).isEqualTo("Page");
            assertThat(hit.path("container").path("space").path("key").asText()).isEqualTo("DOC");
        }
        clock.advance(Duration.ofHours(2));
        world.editComment(comment, "<p>changed</p>");
        assertThat(client.search(cql).texts("id")).containsExactly(comment);
    }

    @Test
    void what_hangs_on_a_page_shares_its_fate() {
        String comment = world.addFooterComment(page, "<p>first</p>");
        String file = world.attachFile(page, "a.txt", "text/plain", bytes("hello"));
        String both = "type in (comment, attachment)";
        world.restrictRead(page, List.of("somebody-else"), List.of());
        assertThat(client.search(both).texts("id")).isEmpty();
        assertThat(client.site(V2 + "/footer-comments/" + comment).status()).isEqualTo(404);
        world.restrictRead(page, List.of(), List.of());
        world.trashPage(page);
        assertThat(client.search(both).texts("id")).isEmpty();
        assertThat(client.site(V2 + "/attachments").texts("id")).isEmpty();
        world.restorePage(page);
        assertThat(client.search(both).texts("id")).containsExactly(comment, file);
        world.archivePage(page);
        assertThat(client.search(both).texts("id")).isEmpty();
        world.trashPage(page);
        world.purgePage(page);
        assertThat(world.comments()).isEmpty();
        assertThat(world.files()).isEmpty();
    }

    @Test
    void attachments_are_listed_with_what_one_must_know_before_fetching() {
        String file = world.attachFile(page, "Résumé.csv", "text/csv", bytes("a,b\n"));
        JsonNode json = client.site(V2 + "/pages/" + page + "/attachments")
                .json()
                .path("results")
                .get(0);
        assertThat(json.path("id").asText()).isEqualTo(file).startsWith("att");
        assertThat(json.path("title").asText()).isEqualTo("Résumé.csv");
        assertThat(json.path("mediaType").asText()).isEqualTo("text/csv");
        assertThat(json.path("fileSize").asInt()).isEqualTo(4);
        assertThat(json.path("pageId").asText()).isEqualTo(page);
        assertThat(json.path("fileId").asText()).isNotEqualTo(file).isNotEmpty();
        assertThat(json.path("downloadLink").asText()).startsWith("/download/attachments/" + page);
        world.trashFile(file);
        assertThat(client.site(V2 + "/attachments?id=" + file).texts("id")).isEmpty();
        assertThat(client.site(V2 + "/attachments?status=trashed&id=" + file).texts("id"))
                .containsExactly(file);
    }

    @Test
    void bytes_come_from_another_host_that_refuses_credentials() {
        String file = world.attachFile(page, "a.bin", "application/octet-stream", new byte[] {0, -1, 'x', -128});
        Answer answer = client.gateway("/wiki/rest/api/content/" + page + "/child/attachment/" + file + "/download");
        assertThat(answer.status()).isEqualTo(302);
        URI location = URI.create(answer.header("Location"));
        assertThat(location.toString())
                .startsWith(sandbox.mediaUrl() + "/file/")
                .contains("?token=");
        assertThat(location.getPort()).isNotEqualTo(sandbox.gatewayUrl().getPort());
        Answer media = client.get(location, "");
        assertThat(media.status()).isEqualTo(200);
        assertThat(media.header("Content-Length")).isEqualTo("4");
        assertThat(media.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(sandbox.requests().countLeaks()).isZero();
        assertThat(client.get(location, "Bearer secret").status()).isEqualTo(400);
        assertThat(sandbox.requests().countLeaks()).isEqualTo(1);
        assertThat(client.get(URI.create(sandbox.mediaUrl() + location.getPath() + "?token=guess"), "")
                        .status())
                .isEqualTo(403);
        assertThat(sandbox.requests().entries().toString())
                .doesNotContain(location.getQuery().split("[=&]")[1]);
    }

    @Test
    void a_replaced_file_is_a_new_version_and_the_old_one_is_still_had() {
        String file = world.attachFile(page, "a.txt", "text/plain", bytes("old"));
        world.replaceFile(file, bytes("newer"));
        String path = "/wiki/rest/api/content/" + page + "/child/attachment/" + file + "/download";
        assertThat(downloaded(path)).isEqualTo("newer");
        assertThat(downloaded(path + "?version=1")).isEqualTo("old");
        assertThat(client.gateway(path + "?version=3").status()).isEqualTo(400);
        assertThat(world.files().get(0).version()).isEqualTo(2);
        assertThat(world.bytesOf(file)).isEqualTo(bytes("newer"));
    }

    private String downloaded(String path) {
        URI location = URI.create(client.gateway(path).header("Location"));
        return client.get(location, "").response().body();
    }

    @Test
    void a_download_under_another_page_or_by_the_old_way_fails() {
        String other = world.createPage("DOC", null, "Other", "");
        String file = world.attachFile(page, "a.txt", "text/plain", bytes("old"));
        assertThat(client.gateway("/wiki/rest/api/content/" + other + "/child/attachment/" + file + "/download")
                        .status())
                .isEqualTo(404);
        Answer old = client.gateway("/wiki/download/attachments/" + page + "/a.txt?version=1");
        assertThat(old.status()).isEqualTo(401);
        assertThat(old.header("WWW-Authenticate")).startsWith("OAuth realm=");
    }
}
