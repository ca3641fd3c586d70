package io.askmydocs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.sandbox.Client.Answer;
import io.askmydocs.sandbox.wiki.Principal;
import io.askmydocs.sandbox.wiki.SpaceRoles;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Permissions and roles of spaces, restrictions of nodes, and spaces lost. */
class SpaceAccessTest {
    private static final String V2 = "/wiki/api/v2";

    private final World world = World.empty(Clock.systemUTC());
    private final String space = world.addSpace("DOC", "Documents");
    private AtlassianSandbox sandbox;
    private Client client;

    @BeforeEach
    void start() {
        sandbox = AtlassianSandbox.start(world);
        client = new Client(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private List<String> readers(int limit) {
        List<String> readers = new ArrayList<>();
        String next = V2 + "/spaces/" + space + "/permissions?limit=" + limit;
        while (!next.isEmpty()) {
            Answer page = client.site(next);
            page.json().path("results").forEach(entry -> addReader(entry, readers));
            next = page.next();
        }
        return readers;
    }

    private static void addReader(JsonNode entry, List<String> readers) {
        JsonNode operation = entry.path("operation");
        if (operation.path("key").asText().equals("read")) {
            assertThat(operation.path("targetType").asText()).isEqualTo("space");
            JsonNode principal = entry.path("principal");
            readers.add(
                    principal.path("type").asText() + " " + principal.path("id").asText());
        }
    }

    @Test
    void a_space_lists_its_readers_among_other_rights_page_by_page() {
        assertThat(readers(25)).containsExactly("group " + World.ACCOUNT_GROUP);
        world.permitSpace(
                "DOC",
                Principal.user("u-1"),
                Principal.group("g-1"),
                Principal.role(SpaceRoles.VIEWER),
                Principal.accessClass(Principal.ALL_LICENSED_USERS));
        assertThat(readers(2))
                .containsExactly("user u-1", "group g-1", "role role-viewer", "access-class ALL_LICENSED_USERS");
        int all = client.site(V2 + "/spaces/" + space + "/permissions")
                .json()
                .path("results")
                .size();
        assertThat(all).as("rights other than reading are listed too").isEqualTo(13);
    }

    @Test
    void who_is_denied_reading_may_still_be_listed_for_something_else() {
        world.permitSpace("DOC", Principal.user("u-1"), Principal.group("g-1"));
        world.denySpace("DOC", Principal.user("u-1"));
        assertThat(readers(250)).containsExactly("group g-1");
        assertThat(client.site(V2 + "/spaces/" + space + "/permissions")
                        .response()
                        .body())
                .contains("u-1");
    }

    @Test
    void roles_are_assigned_and_told() {
        world.addSpaceRole("role-uploader", "Uploader", "create/attachment");
        world.assignRole("DOC", Principal.user("u-1"), SpaceRoles.VIEWER);
        world.assignRole("DOC", Principal.accessClass(Principal.ALL_LICENSED_USERS), "role-uploader");
        JsonNode first = client.site(V2 + "/spaces/" + space + "/role-assignments?limit=1")
                .json();
        assertThat(first.path("results").toString())
                .isEqualTo("[{\"principal\":{\"principalType\":\"USER\",\"principalId\":\"u-1\"},"
                        + "\"roleId\":\"role-viewer\"}]");
        JsonNode second =
                client.site(first.path("_links").path("next").asText()).json();
        assertThat(second.path("results")
                        .get(0)
                        .path("principal")
                        .path("principalType")
                        .asText())
                .isEqualTo("ACCESS_CLASS");
        assertThat(client.site(V2 + "/space-roles").texts("name"))
                .containsExactly("Admin", "Collaborator", "Uploader", "Viewer");
        assertThat(client.site(V2 + "/space-roles/role-uploader")
                        .json()
                        .path("spacePermissions")
                        .toString())
                .isEqualTo("[\"create/attachment\"]");
        assertThat(client.site(V2 + "/space-roles/none").status()).isEqualTo(404);
        world.unassignRole("DOC", Principal.user("u-1"));
        assertThat(client.site(V2 + "/spaces/" + space + "/role-assignments").texts("roleId"))
                .containsExactly("role-uploader");
    }

    @Test
    void the_mode_of_roles_is_told() {
        assertThat(client.gateway(V2 + "/space-role-mode").json().path("mode").asText())
                .isEqualTo("PRE_ROLES");
        world.spaceRoleMode(SpaceRoles.Mode.ROLES);
        assertThat(client.gateway(V2 + "/space-role-mode").json().path("mode").asText())
                .isEqualTo("ROLES");
    }

    @Test
    void a_role_that_is_not_there_cannot_be_assigned() {
        assertThatThrownBy(() -> world.assignRole("DOC", Principal.user("u-1"), "none"))
                .hasMessageContaining("none");
    }

    @Test
    void restrictions_of_folders_take_several_requests_when_long() {
        String folder = world.createFolder("DOC", null, "Folder");
        List<String> users =
                IntStream.range(0, 230).mapToObj(number -> "user-" + number).toList();
        world.restrictRead(folder, users, List.of(World.ACCOUNT_GROUP));
        List<String> found = new ArrayList<>();
        String next = "/rest/api/content/" + folder + "/restriction/byOperation/read?limit=500";
        int requests = 0;
        while (!next.isEmpty()) {
            JsonNode list =
                    client.gateway("/wiki" + next).json().path("restrictions").path("user");
            list.path("results")
                    .forEach(user -> found.add(user.path("accountId").asText()));
            next = list.path("_links").path("next").asText();
            requests++;
        }
        assertThat(found).isEqualTo(users);
        assertThat(requests).isEqualTo(3);
    }

    @Test
    void both_operations_are_told_and_an_unrestricted_node_names_nobody() {
        String post = world.createBlogPost("DOC", "Post", "");
        JsonNode json = client.site("/wiki/rest/api/content/" + post + "/restriction/byOperation")
                .json();
        for (String operation : List.of("read", "update")) {
            JsonNode lists = json.path(operation).path("restrictions");
            assertThat(lists.path("user").path("results")).isEmpty();
            assertThat(lists.path("group").path("size").asInt(-1)).isZero();
        }
    }

    @Test
    void a_search_by_ids_finds_folders_with_their_restrictions() {
        String folder = world.createFolder("DOC", null, "Folder");
        world.restrictRead(folder, List.of(), List.of(World.ACCOUNT_GROUP));
        JsonNode hit = client.site("/wiki/rest/api/content/search?cql="
                        + Client.encoded("id in (" + folder + ")")
                        + "&expand=restrictions.read.restrictions.group")
                .json()
                .path("results")
                .get(0);
        assertThat(hit.path("type").asText()).isEqualTo("folder");
        assertThat(hit.path("restrictions")
                        .path("read")
                        .path("restrictions")
                        .path("group")
                        .path("results")
                        .get(0)
                        .path("id")
                        .asText())
                .isEqualTo(World.ACCOUNT_GROUP);
    }

    @Test
    void a_hidden_space_is_gone_with_all_in_it_until_shown_again() {
        String page = world.createPage("DOC", null, "Page", "");
        String comment = world.addFooterComment(page, "");
        world.addSpace("HR", "People");
        for (int status : List.of(403, 404)) {
            world.hideSpace("DOC", status);
            assertThat(client.site(V2 + "/spaces").texts("key")).containsExactly("HR");
            assertThat(client.site(V2 + "/pages").texts("id")).isEmpty();
            assertThat(client.search("id = " + page).texts("id")).isEmpty();
            for (String path : List.of(
                    V2 + "/spaces/" + space,
                    V2 + "/spaces/" + space + "/pages",
                    V2 + "/spaces/" + space + "/permissions",
                    V2 + "/pages/" + page,
                    V2 + "/footer-comments/" + comment,
                    "/wiki/rest/api/content/" + page + "/restriction/byOperation/read")) {
                assertThat(client.site(path).status()).as(path).isEqualTo(status);
            }
            assertThat(world.page(page).orElseThrow().visible()).isFalse();
            world.showSpace("DOC");
        }
        assertThat(client.site(V2 + "/spaces").texts("key")).containsExactly("DOC", "HR");
        assertThat(client.site(V2 + "/pages/" + page).status()).isEqualTo(200);
    }
}
