package io.askmydocs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.sandbox.Client.Answer;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchTest {
    private final HandClock clock = new HandClock("2026-03-01T10:00:30Z");
    private final World world = World.empty(clock);
    private AtlassianSandbox sandbox;
    private Client client;

    @BeforeEach
    void start() {
        world.addSpace("DOC", "Documents");
        world.addSpace("HR", "People");
        restart(SandboxOptions.defaults());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private void restart(SandboxOptions options) {
        if (sandbox != null) {
            sandbox.close();
        }
        sandbox = AtlassianSandbox.start(world, options);
        client = new Client(sandbox);
    }

    private String page(String title) {
        return world.createPage("DOC", null, title, "<p>Body of " + title + "</p>");
    }

    private List<String> found(String cql) {
        Answer answer = client.search(cql);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.texts("title");
    }

    @Test
    void fields_and_operators_select() {
        String alpha = page("Alpha");
        String beta = world.createPage("HR", null, "Beta gamma", "<p>zebra</p>");
        String child = world.createPage("DOC", alpha, "Child", "");
        world.createBlogPost("DOC", "Post", "");
        world.addLabel(beta, "policy");

        assertThat(found("type = page and space = DOC")).containsExactly("Alpha", "Child");
        assertThat(found("space in (HR, DOC) and type != page")).containsExactly("Post");
        assertThat(found("type not in (page, folder)")).containsExactly("Post");
        assertThat(found("id in (" + alpha + "," + beta + ")")).containsExactly("Alpha", "Beta gamma");
        assertThat(found("id = \"" + child + "\"")).containsExactly("Child");
        assertThat(found("label = policy")).containsExactly("Beta gamma");
        assertThat(found("ancestor = " + alpha)).containsExactly("Child");
        assertThat(found("title ~ \"gam*\"")).containsExactly("Beta gamma");
        assertThat(found("title = 'alpha'")).containsExactly("Alpha");
        assertThat(found("text ~ zebra")).containsExactly("Beta gamma");
        assertThat(found("type = page and not (space = HR or title = Alpha)")).containsExactly("Child");
        assertThat(found("TYPE=page ORDER BY title DESC")).containsExactly("Child", "Beta gamma", "Alpha");
    }

    @Test
    void nonsense_is_refused() {
        for (String cql : List.of(
                "type =",
                "color = red",
                "(type = page",
                "not type = page",
                "type ~ page",
                "lastmodified > yesterday",
                "lastmodified > \"2026-02-30\"",
                "lastmodified > \"2026-01-01 10:00:00\"",
                "created > now(\"-3q\")",
                "title = \"open",
                "type = page order by color",
                "type = page type = page")) {
            Answer answer = client.search(cql);
            assertThat(answer.status()).as(cql).isEqualTo(400);
            assertThat(answer.json().path("message").asText()).as(cql).contains("Could not parse cql");
        }
    }

    @Test
    void a_limit_that_is_no_number_gets_a_bodiless_404() {
        Answer answer = client.site("/wiki/rest/api/content/search?cql=type%3Dpage&limit=abc");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.response().body()).isEmpty();
        assertThat(answer.header("Content-Type")).isEmpty();
    }

    @Test
    void relative_dates_are_exact_and_know_units() {
        page("Old");
        clock.advance(Duration.ofMinutes(90));
        page("New");
        assertThat(found("lastmodified >= now(\"-90m\") order by created")).containsExactly("Old", "New");
        assertThat(found("lastmodified >= now(\"-89m\")")).containsExactly("New");
        assertThat(found("lastmodified >= now(\"-1h\")")).containsExactly("New");
        assertThat(found("created < now(\"-1h\")")).containsExactly("Old");
        assertThat(found("created > now(\"-1d\") and created > now('-1w')")).hasSize(2);
    }

    @Test
    void date_literals_know_minutes_only() {
        page("At 10:00:30");
        assertThat(found("lastmodified > \"2026-03-01 10:00\"")).isEmpty();
        assertThat(found("lastmodified >= \"2026-03-01 10:00\"")).hasSize(1);
        assertThat(found("lastmodified <= \"2026/03/01 10:00\"")).hasSize(1);
        assertThat(found("lastmodified = \"2026-03-01\"")).hasSize(1);
        assertThat(found("lastmodified > \"2026-03-01 09:59\"")).hasSize(1);
    }

    @Test
    void date_literals_are_read_in_the_time_zone_of_the_account() {
        page("At ten UTC");
        restart(SandboxOptions.defaults().accountZone(ZoneId.of("Asia/Tokyo")));
        assertThat(found("lastmodified >= \"2026-03-01 19:00\"")).hasSize(1);
        assertThat(found("lastmodified >= \"2026-03-01 19:01\"")).isEmpty();
        assertThat(client.site("/wiki/rest/api/user/current")
                        .json()
                        .path("timeZone")
                        .asText())
                .isEqualTo("Asia/Tokyo");
    }

    @Test
    void labels_moves_and_restrictions_do_not_count_as_modified() {
        String id = page("Still");
        String top = page("Top");
        clock.advance(Duration.ofHours(2));
        world.addLabel(id, "new");
        world.movePage(id, top);
        world.restrictRead(id, List.of(World.ACCOUNT_ID), List.of());
        assertThat(found("lastmodified >= now(\"-1h\")")).isEmpty();
        assertThat(world.page(id).orElseThrow().version()).isEqualTo(1);
        world.renamePage(id, "Still?");
        assertThat(found("lastmodified >= now(\"-1h\")")).containsExactly("Still?");
    }

    @Test
    void trashed_content_is_never_found_and_archived_only_when_asked_for() {
        page("Kept");
        world.archivePage(page("Archived"));
        world.trashPage(page("Trashed"));
        assertThat(found("type = page")).containsExactly("Kept");
        assertThat(context("{\"contentStatuses\":[\"archived\"]}")).containsExactly("Archived");
        assertThat(context("{\"contentStatuses\":[\"current\",\"archived\"]}")).containsExactly("Kept", "Archived");
        assertThat(context("{\"contentStatuses\":[\"trashed\"]}")).containsExactly("Kept");
    }

    private List<String> context(String json) {
        return client.site("/wiki/rest/api/content/search?cql=type%3Dpage&cqlcontext=" + Client.encoded(json))
                .texts("title");
    }

    @Test
    void cursors_walk_and_the_next_link_lacks_the_wiki_context() {
        IntStream.rangeClosed(1, 7).forEach(number -> page("Page " + number));
        List<String> titles = new ArrayList<>();
        String path = "/rest/api/content/search?limit=3&cql=type%3Dpage";
        for (int pages = 0; !path.isEmpty() && pages < 9; pages++) {
            assertThat(path).startsWith("/rest/api/content/search?");
            Answer answer = client.site("/wiki" + path);
            titles.addAll(answer.texts("title"));
            path = answer.next();
        }
        assertThat(titles).containsExactly("Page 1", "Page 2", "Page 3", "Page 4", "Page 5", "Page 6", "Page 7");
    }

    @Test
    void cursors_go_on_after_attachments_whose_ids_hold_letters() {
        String page = page("Holder");
        List<String> files = IntStream.range(0, 3)
                .mapToObj(i -> world.attachFile(page, "file " + i, "text/plain", new byte[] {1}))
                .toList();

        Answer first = client.site("/wiki/rest/api/content/search?limit=2&cql=type%3Dattachment");
        Answer second = client.site("/wiki" + first.next());

        assertThat(second.texts("id")).containsExactly(files.get(2));
    }

    @Test
    void an_edit_during_a_walk_by_modification_may_hide_a_page() {
        String first = page("One");
        clock.advance(Duration.ofMinutes(1));
        page("Two");
        clock.advance(Duration.ofMinutes(1));
        page("Three");
        Answer page = client.site(
                "/wiki/rest/api/content/search?limit=1&cql=" + Client.encoded("type=page order by lastmodified"));
        clock.advance(Duration.ofMinutes(1));
        world.editPage(first, "");
        assertThat(client.site("/wiki" + page.next()).texts("title")).containsExactly("Three");
    }

    @Test
    void a_malformed_cursor_is_refused() {
        assertThat(client.site("/wiki/rest/api/content/search?cql=type%3Dpage&cursor=zzz")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void several_hits_show_truncated_labels_a_single_one_shows_all() {
        String id = page("Labelled");
        page("Other");
        for (int i = 0; i < 8; i++) {
            world.addLabel(id, "label-" + i);
        }
        JsonNode many = labels("type = page");
        assertThat(many.path("results")).hasSize(5);
        assertThat(many.path("limit").asInt()).isEqualTo(5);
        assertThat(many.path("_links").has("next")).isFalse();
        assertThat(labels("id = " + id).path("results")).hasSize(8);
    }

    private JsonNode labels(String cql) {
        return client.site("/wiki/rest/api/content/search?expand=metadata.labels&cql=" + Client.encoded(cql))
                .json()
                .path("results")
                .get(0)
                .path("metadata")
                .path("labels");
    }

    @Test
    void expansions_bring_what_is_asked_for_and_nothing_else() {
        String top = world.createFolder("DOC", null, "Top");
        String id = world.createPage("DOC", top, "Page", "<p>x</p>");
        world.restrictRead(id, List.of(World.ACCOUNT_ID), List.of(World.ACCOUNT_GROUP));
        String expand = "version,space,ancestors,history.lastUpdated,body.storage,"
                + "restrictions.read.restrictions.user,restrictions.read.restrictions.group";
        JsonNode page = client.site("/wiki/rest/api/content/search?expand=" + expand + "&cql=id%3D" + id)
                .json()
                .path("results")
                .get(0);
        assertThat(page.path("version").path("number").asInt()).isEqualTo(1);
        assertThat(page.path("space").path("key").asText()).isEqualTo("DOC");
        assertThat(page.path("ancestors").get(0).path("title").asText()).isEqualTo("Top");
        assertThat(page.path("history").path("lastUpdated").path("when").asText())
                .isEqualTo("2026-03-01T10:00:30.000Z");
        assertThat(page.path("body").path("storage").path("value").asText()).isEqualTo("<p>x</p>");
        JsonNode read = page.path("restrictions").path("read").path("restrictions");
        assertThat(read.path("user").path("results").get(0).path("accountId").asText())
                .isEqualTo(World.ACCOUNT_ID);
        assertThat(read.path("group").path("results").get(0).path("id").asText())
                .isEqualTo(World.ACCOUNT_GROUP);
        assertThat(client.search("id = " + id).json().path("results").get(0).has("version"))
                .isFalse();
    }

    @Test
    void a_lagging_index_finds_edits_late_but_shows_the_present() {
        String id = page("Before");
        restart(SandboxOptions.defaults().indexLag(Duration.ofMinutes(5)));
        assertThat(found("type = page")).isEmpty();
        clock.advance(Duration.ofMinutes(6));
        world.renamePage(id, "After");
        assertThat(found("title = Before")).containsExactly("After");
        assertThat(found("title = After")).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        assertThat(found("title = After")).containsExactly("After");
    }

    @Test
    void what_was_trashed_since_the_index_looked_is_not_shown() {
        String id = page("Short-lived");
        restart(SandboxOptions.defaults().indexLag(Duration.ofMinutes(5)));
        clock.advance(Duration.ofMinutes(6));
        assertThat(found("type = page")).containsExactly("Short-lived");
        world.trashPage(id);
        assertThat(found("type = page")).isEmpty();
    }

    @Test
    void plain_search_wraps_contents_and_leaves_out_archived_spaces() {
        world.addSpace("OLD", "Old", "global", "archived");
        world.createPage("OLD", null, "Retired", "");
        page("Live");
        String path = "/wiki/rest/api/search?cql=type%3Dpage&expand=content.version";
        assertThat(client.site(path).texts("title")).containsExactly("Live");
        assertThat(client.site(path + "&includeArchivedSpaces=true").texts("title"))
                .containsExactly("Retired", "Live");
        JsonNode hit = client.site(path).json().path("results").get(0);
        assertThat(hit.path("content").path("version").path("number").asInt()).isEqualTo(1);
    }
}
