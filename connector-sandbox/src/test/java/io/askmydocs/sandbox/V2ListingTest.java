package io.askmydocs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.sandbox.Client.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class V2ListingTest {
    private final World world = World.empty(new HandClock("2026-03-01T10:00:00Z"));
    private AtlassianSandbox sandbox;
    private Client client;
    private String space;

    @BeforeEach
    void start() {
        space = world.addSpace("DOC", "Documents");
        sandbox = AtlassianSandbox.start(world);
        client = new Client(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private List<String> pages(int number) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            ids.add(world.createPage("DOC", null, "Page " + i, "<p>" + i + "</p>"));
        }
        return ids;
    }

    @Test
    void a_page_shows_everything_a_connector_reads() {
        String parent = world.createFolder("DOC", null, "Chapter");
        String id = world.createPage("DOC", parent, "A & B", "<p>text</p>");
        world.editPage(id, "<p>better</p>");

        JsonNode page =
                client.site("/wiki/api/v2/pages/" + id + "?body-format=storage").json();

        assertThat(page.path("id").asText()).isEqualTo(id);
        assertThat(page.path("status").asText()).isEqualTo("current");
        assertThat(page.path("title").asText()).isEqualTo("A & B");
        assertThat(page.path("spaceId").asText()).isEqualTo(space);
        assertThat(page.path("parentId").asText()).isEqualTo(parent);
        assertThat(page.path("parentType").asText()).isEqualTo("folder");
        assertThat(page.path("createdAt").asText()).isEqualTo("2026-03-01T10:00:00.000Z");
        assertThat(page.path("version").path("number").asInt()).isEqualTo(2);
        assertThat(page.path("authorId").asText()).isEqualTo(World.ACCOUNT_ID);
        assertThat(page.path("body").path("storage").path("value").asText()).isEqualTo("<p>better</p>");
        assertThat(page.path("_links").path("webui").asText()).isEqualTo("/spaces/DOC/pages/" + id + "/A+%26+B");
    }

    @Test
    void without_a_body_format_there_is_no_body() {
        pages(1);
        JsonNode page = client.site("/wiki/api/v2/pages").json().path("results").get(0);
        assertThat(page.path("body").isEmpty()).isTrue();
    }

    @Test
    void a_listing_gives_25_pages_unless_asked_for_more() {
        pages(30);
        assertThat(client.site("/wiki/api/v2/pages").texts("id")).hasSize(25);
        assertThat(client.site("/wiki/api/v2/pages?limit=250").texts("id")).hasSize(30);
    }

    @Test
    void a_limit_above_250_is_refused() {
        Answer answer = client.site("/wiki/api/v2/pages?limit=251");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("code").asText()).isEqualTo("INVALID_REQUEST_PARAMETER");
    }

    @Test
    void cursors_walk_over_every_page_once_in_every_order() {
        List<String> ids = pages(23);
        for (String sort : List.of("id", "-id", "title", "created-date", "-modified-date")) {
            assertThat(client.walk("/wiki/api/v2/spaces/" + space + "/pages?limit=5&sort=" + sort))
                    .as(sort)
                    .containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void the_next_link_is_relative_to_the_host_and_repeated_in_a_header() {
        pages(2);
        Answer answer = client.gateway("/wiki/api/v2/pages?limit=1");
        assertThat(answer.next()).startsWith("/wiki/api/v2/pages?limit=1&cursor=");
        assertThat(answer.json().path("_links").path("base").asText()).isEqualTo(sandbox.siteUrl() + "/wiki");
        assertThat(answer.header("Link"))
                .isEqualTo("<" + answer.next() + ">; rel=\"next\", <" + sandbox.siteUrl() + "/wiki>; rel=\"base\"");
    }

    @Test
    void the_last_page_has_no_next_link() {
        pages(2);
        assertThat(client.site("/wiki/api/v2/pages?limit=2").next()).isEmpty();
    }

    @Test
    void pages_deleted_during_a_walk_hide_no_others() {
        List<String> ids = pages(6);
        Answer first = client.site("/wiki/api/v2/pages?limit=3");
        world.trashPage(ids.get(0));
        world.trashPage(ids.get(2));
        assertThat(client.site(first.next()).texts("id")).isEqualTo(ids.subList(3, 6));
    }

    @Test
    void a_whole_link_in_place_of_a_cursor_is_refused() {
        Answer answer = client.site("/wiki/api/v2/pages?cursor=" + Client.encoded("/wiki/api/v2/pages?cursor=abc"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("title").asText()).contains("Expected type is Cursor");
    }

    @Test
    void archived_pages_are_listed_unless_the_status_says_otherwise() {
        List<String> ids = pages(3);
        world.archivePage(ids.get(1));
        world.trashPage(ids.get(2));
        assertThat(client.site("/wiki/api/v2/pages").texts("status")).containsExactly("current", "archived");
        assertThat(client.site("/wiki/api/v2/pages?status=current").texts("id")).containsExactly(ids.get(0));
        assertThat(client.site("/wiki/api/v2/pages?status=current,archived,trashed")
                        .texts("id"))
                .isEqualTo(ids);
        assertThat(client.site("/wiki/api/v2/pages?status=trashed").texts("id")).containsExactly(ids.get(2));
    }

    @Test
    void an_unknown_status_is_refused() {
        assertThat(client.site("/wiki/api/v2/pages?status=gone").status()).isEqualTo(400);
    }

    @Test
    void pages_are_had_by_up_to_250_ids() {
        List<String> ids = pages(3);
        assertThat(client.site("/wiki/api/v2/pages?id=" + ids.get(2) + "," + ids.get(0))
                        .texts("id"))
                .containsExactly(ids.get(0), ids.get(2));
        String many = String.join(",", java.util.Collections.nCopies(251, "1"));
        assertThat(client.site("/wiki/api/v2/pages?id=" + many).status()).isEqualTo(400);
    }

    @Test
    void a_trashed_page_is_found_with_its_status() {
        String id = pages(1).get(0);
        world.trashPage(id);
        Answer answer = client.site("/wiki/api/v2/pages/" + id);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("status").asText()).isEqualTo("trashed");
    }

    @Test
    void a_purged_page_is_not_found() {
        String id = pages(1).get(0);
        world.trashPage(id);
        world.purgePage(id);
        Answer answer = client.site("/wiki/api/v2/pages/" + id);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("errors").get(0).path("code").asText()).isEqualTo("NOT_FOUND");
    }

    @Test
    void spaces_without_a_status_include_archived_ones() {
        world.addSpace("OLD", "Old things", "global", "archived");
        assertThat(client.site("/wiki/api/v2/spaces").texts("key")).containsExactly("DOC", "OLD");
        assertThat(client.site("/wiki/api/v2/spaces?status=current").texts("key"))
                .containsExactly("DOC");
        assertThat(client.site("/wiki/api/v2/spaces?keys=OLD,NONE").texts("status"))
                .containsExactly("archived");
        assertThat(client.site("/wiki/api/v2/spaces?ids=" + space).texts("key")).containsExactly("DOC");
        assertThat(client.site("/wiki/api/v2/spaces?type=personal").texts("key"))
                .isEmpty();
    }

    @Test
    void the_pages_of_an_unknown_space_are_not_found() {
        assertThat(client.site("/wiki/api/v2/spaces/4711/pages").status()).isEqualTo(404);
    }

    @Test
    void labels_are_paged() {
        String id = pages(1).get(0);
        List.of("one", "two", "three").forEach(label -> world.addLabel(id, label));
        Answer first = client.site("/wiki/api/v2/pages/" + id + "/labels?limit=2");
        List<String> names = new ArrayList<>(first.texts("name"));
        names.addAll(client.site(first.next()).texts("name"));
        assertThat(names).containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void blog_posts_and_folders_are_not_pages() {
        String post = world.createBlogPost("DOC", "News", "<p>n</p>");
        String folder = world.createFolder("DOC", null, "Folder");
        assertThat(client.site("/wiki/api/v2/pages").texts("id")).isEmpty();
        assertThat(client.site("/wiki/api/v2/blogposts").texts("id")).containsExactly(post);
        assertThat(client.site("/wiki/api/v2/spaces/" + space + "/blogposts").texts("title"))
                .containsExactly("News");
        assertThat(client.site("/wiki/api/v2/folders/" + folder)
                        .json()
                        .path("type")
                        .asText())
                .isEqualTo("folder");
        assertThat(client.site("/wiki/api/v2/pages/" + post).status()).isEqualTo(404);
    }

    @Test
    void ancestors_come_from_the_top_and_the_nearest_are_kept() {
        String top = world.createFolder("DOC", null, "Top");
        String middle = world.createPage("DOC", top, "Middle", "");
        String leaf = world.createPage("DOC", middle, "Leaf", "");
        String path = "/wiki/api/v2/pages/" + leaf + "/ancestors";
        assertThat(client.site(path).texts("id")).containsExactly(top, middle);
        assertThat(client.site(path).texts("type")).containsExactly("folder", "page");
        assertThat(client.site(path + "?limit=1").texts("id")).containsExactly(middle);
    }

    @Test
    void children_after_a_move_end_too_early_unless_sorted() {
        String top = world.createPage("DOC", null, "Top", "");
        String moved = world.createPage("DOC", null, "Moved", "");
        world.createPage("DOC", top, "First", "");
        world.createPage("DOC", top, "Second", "");
        world.movePage(moved, top);
        String path = "/wiki/api/v2/pages/" + top + "/direct-children?limit=2";
        assertThat(client.walk(path)).hasSize(2);
        assertThat(client.walk(path + "&sort=id")).hasSize(3);
    }

    @Test
    void a_page_size_cap_is_applied_silently() {
        List<String> ids = pages(7);
        try (AtlassianSandbox capped =
                AtlassianSandbox.start(world, SandboxOptions.defaults().pageSizeCap(3))) {
            Client asking = new Client(capped);
            assertThat(asking.site("/wiki/api/v2/pages?limit=250").texts("id")).hasSize(3);
            assertThat(asking.walk("/wiki/api/v2/pages?limit=250")).isEqualTo(ids);
        }
    }
}
