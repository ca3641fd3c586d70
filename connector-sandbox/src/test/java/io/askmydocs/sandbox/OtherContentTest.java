package io.askmydocs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whiteboards, databases, embeds, live docs and drafts. */
class OtherContentTest {
    private static final String V2 = "/wiki/api/v2";

    private final World world = World.empty(new HandClock("2026-03-01T10:00:00Z"));
    private AtlassianSandbox sandbox;
    private Client client;

    @BeforeEach
    void start() {
        world.addSpace("DOC", "Documents");
        sandbox = AtlassianSandbox.start(world);
        client = new Client(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void whiteboards_databases_and_embeds_are_found_by_id_type_and_as_descendants() {
        String top = world.createPage("DOC", null, "Top", "");
        String board = world.createWhiteboard("DOC", top, "Board");
        String database = world.createDatabase("DOC", board, "Base");
        String embed = world.createEmbed("DOC", top, "Embed");
        String below = world.createPage("DOC", database, "Below", "");

        assertThat(client.site(V2 + "/pages").texts("id")).containsExactly(top, below);
        assertThat(client.search("type = whiteboard").texts("id")).containsExactly(board);
        assertThat(client.search("type in (database, embed)").texts("id")).containsExactly(database, embed);
        assertThat(client.site(V2 + "/pages/" + top + "/descendants").texts("id"))
                .containsExactly(board, database, embed);
        assertThat(client.walk(V2 + "/pages/" + top + "/descendants?depth=10&limit=3"))
                .containsExactly(board, database, embed, below);
        JsonNode json = client.gateway(V2 + "/whiteboards/" + board).json();
        assertThat(json.path("type").asText()).isEqualTo("whiteboard");
        assertThat(json.has("body")).isFalse();
        assertThat(client.gateway(V2 + "/databases/" + database).status()).isEqualTo(200);
        assertThat(client.gateway(V2 + "/embeds/" + embed).status()).isEqualTo(200);
        assertThat(client.gateway(V2 + "/embeds/" + board).status()).isEqualTo(404);
        assertThat(client.site(V2 + "/pages/" + below + "/ancestors").texts("type"))
                .containsExactly("page", "whiteboard", "database");
        assertThat(world.others()).extracting(PageState::kind).containsExactly("whiteboard", "database", "embed");
    }

    @Test
    void live_docs_are_pages_that_say_so_in_listings() {
        String page = world.createPage("DOC", null, "Page", "");
        String live = world.createLiveDoc("DOC", null, "Live", "<p>now</p>");
        JsonNode listed = client.site(V2 + "/pages").json().path("results");
        assertThat(listed.get(0).has("subtype")).isFalse();
        assertThat(listed.get(1).path("subtype").asText()).isEqualTo("live");
        assertThat(client.site(V2 + "/pages?subtype=live").texts("id")).containsExactly(live);
        assertThat(client.site(V2 + "/pages?subtype=page").texts("id")).containsExactly(page);
        world.editPage(live, "<p>later</p>");
        assertThat(client.site(V2 + "/pages?subtype=live").texts("id")).containsExactly(live);
    }

    @Test
    void a_draft_is_in_no_listing_until_published() {
        String draft = world.createDraft("DOC", null, "Draft", "");
        assertThat(client.site(V2 + "/pages").texts("id")).isEmpty();
        assertThat(client.search("type = page").texts("id")).isEmpty();
        assertThat(client.site(V2 + "/pages/" + draft).status()).isEqualTo(404);
        assertThat(client.site(V2 + "/pages/" + draft + "?get-draft=true")
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("draft");
        world.restorePage(draft);
        assertThat(client.site(V2 + "/pages").texts("id")).containsExactly(draft);
    }

    @Test
    void restrictions_of_ancestors_come_with_a_search_unless_one_is_a_draft() {
        String folder = world.createFolder("DOC", null, "Folder");
        world.restrictRead(folder, List.of(World.ACCOUNT_ID), List.of());
        world.createPage("DOC", folder, "Below", "");
        String path =
                "/wiki/rest/api/content/search?cql=type%3Dpage&expand=ancestors.restrictions.read.restrictions.user";
        JsonNode ancestor = client.site(path)
                .json()
                .path("results")
                .get(0)
                .path("ancestors")
                .get(0);
        assertThat(ancestor.path("restrictions")
                        .path("read")
                        .path("restrictions")
                        .path("user")
                        .path("size")
                        .asInt())
                .isEqualTo(1);
        String draft = world.createDraft("DOC", null, "Draft", "");
        world.createPage("DOC", draft, "Below a draft", "");
        assertThat(client.site(path).status()).isEqualTo(404);
        assertThat(client.site(path.replace(".restrictions.read.restrictions.user", ""))
                        .status())
                .isEqualTo(200);
    }
}
