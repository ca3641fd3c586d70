package io.askmydocs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.sandbox.Client.Answer;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets in where, and what they then see. */
class AccessTest {
    private static final String PAGES = "/wiki/api/v2/pages";

    private final World world = World.empty(Clock.systemUTC());
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
    void the_cloud_id_is_public() {
        Answer answer = client.get(URI.create(sandbox.siteUrl() + "/_edge/tenant_info"), "");
        assertThat(answer.json().path("cloudId").asText()).isEqualTo(sandbox.cloudId());
    }

    @Test
    void the_unscoped_token_works_on_the_site_only() {
        String basic = Client.basic(sandbox.email(), sandbox.apiToken());
        assertThat(client.site(PAGES).status()).isEqualTo(200);
        assertThat(client.gateway(PAGES, basic).status()).isEqualTo(401);
    }

    @Test
    void the_scoped_token_works_on_the_gateway_only() {
        String basic = Client.basic(sandbox.email(), sandbox.scopedApiToken());
        assertThat(client.gateway(PAGES, basic).status()).isEqualTo(200);
        Answer onSite = client.get(URI.create(sandbox.siteUrl() + PAGES), basic);
        assertThat(onSite.status()).isEqualTo(401);
        assertThat(onSite.header("x-failure-category")).isEqualTo("FAILURE_CLIENT_AUTH_MISMATCH");
    }

    @Test
    void bearer_tokens_are_refused_on_the_site() {
        String bearer = "Bearer " + sandbox.issueAccessToken();
        Answer onSite = client.get(URI.create(sandbox.siteUrl() + PAGES), bearer);
        assertThat(onSite.status()).isEqualTo(401);
        assertThat(onSite.response().body()).contains("Basic Authentication Failure");
        assertThat(client.gateway(PAGES, bearer).status()).isEqualTo(200);
    }

    @Test
    void strangers_are_refused() {
        assertThat(client.get(URI.create(sandbox.siteUrl() + PAGES), "").status())
                .isEqualTo(401);
        assertThat(client.gateway(PAGES, "Bearer forged").status()).isEqualTo(401);
        assertThat(client.gateway(PAGES, "Basic %%%").status()).isEqualTo(401);
    }

    @Test
    void v2_needs_the_granular_scope() {
        String classicOnly = "Bearer " + sandbox.issueAccessToken(Set.of("read:confluence-content.all"));
        Answer answer = client.gateway(PAGES, classicOnly);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.response().body())
                .isEqualTo("{\"code\":401,\"message\":\"Unauthorized; scope does not match\"}");
        assertThat(answer.header("x-failure-category")).isEqualTo("FAILURE_CLIENT_SCOPE_CHECK");
        assertThat(client.gateway(PAGES, "Bearer " + sandbox.issueAccessToken(Set.of("read:page:confluence")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void search_takes_the_classic_or_the_granular_scope() {
        String path = "/wiki/rest/api/content/search?cql=type%3Dpage";
        for (String scope : List.of("search:confluence", "read:content-details:confluence")) {
            String bearer = "Bearer " + sandbox.issueAccessToken(Set.of(scope));
            assertThat(client.gateway(path, bearer).status()).as(scope).isEqualTo(200);
        }
        String other = "Bearer " + sandbox.issueAccessToken(Set.of("read:page:confluence"));
        assertThat(client.gateway(path, other).status()).isEqualTo(401);
    }

    @Test
    void the_old_listings_are_gone_on_the_gateway_and_alive_on_the_site() {
        String id = world.createPage("DOC", null, "Page", "");
        for (String path : List.of("/wiki/rest/api/space", "/wiki/rest/api/content", "/wiki/rest/api/content/" + id)) {
            Answer gone = client.gateway(path);
            assertThat(gone.status()).as(path).isEqualTo(410);
            assertThat(gone.json().path("message").asText()).contains("GoneException");
            assertThat(client.site(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void another_cloud_id_answers_nothing() {
        URI other = URI.create(sandbox.gatewayUrl() + "/ex/confluence/not-this-one" + PAGES);
        assertThat(client.get(other, "Bearer " + sandbox.issueAccessToken()).status())
                .isEqualTo(404);
    }

    @Test
    void a_page_restricted_to_others_is_not_there_nor_is_what_is_below() {
        String secret = world.createPage("DOC", null, "Secret", "");
        String below = world.createPage("DOC", secret, "Below", "");
        world.restrictRead(secret, List.of("somebody-else"), List.of());
        assertThat(client.site("/wiki/api/v2/pages/" + below).status()).isEqualTo(404);
        assertThat(client.site(PAGES).texts("id")).isEmpty();
        assertThat(client.search("type = page").texts("id")).isEmpty();
        world.restrictRead(secret, List.of(), List.of(World.ACCOUNT_GROUP));
        assertThat(client.site(PAGES).texts("id")).containsExactly(secret, below);
    }

    @Test
    void long_restriction_lists_are_paged() {
        String id = world.createPage("DOC", null, "Page", "");
        List<String> readers =
                IntStream.range(0, 130).mapToObj(number -> "user-" + number).toList();
        world.restrictRead(id, readers, List.of(World.ACCOUNT_GROUP));
        String path = "/wiki/rest/api/content/" + id + "/restriction/byOperation/read";
        JsonNode first = client.gateway(path).json().path("restrictions").path("user");
        JsonNode second =
                client.gateway(path + "?start=100").json().path("restrictions").path("user");
        assertThat(first.path("size").asInt()).isEqualTo(100);
        assertThat(second.path("results")).hasSize(30);
        assertThat(second.path("results").get(0).path("accountId").asText()).isEqualTo("user-100");
    }

    @Test
    void the_current_user_is_known() {
        JsonNode me = client.gateway("/wiki/rest/api/user/current").json();
        assertThat(me.path("accountId").asText()).isEqualTo(World.ACCOUNT_ID);
        assertThat(me.path("email").asText()).isEqualTo(sandbox.email());
    }

    @Test
    void unknown_paths_are_answered_in_the_shape_of_their_api() {
        assertThat(client.site("/wiki/api/v2/nothing")
                        .json()
                        .path("errors")
                        .get(0)
                        .path("status")
                        .asInt())
                .isEqualTo(404);
        assertThat(client.site("/wiki/rest/api/nothing")
                        .json()
                        .path("statusCode")
                        .asInt())
                .isEqualTo(404);
    }

    @Test
    void two_seeds_make_two_sites() {
        try (AtlassianSandbox other =
                AtlassianSandbox.start(world, SandboxOptions.defaults().seed(2))) {
            assertThat(other.cloudId()).isNotEqualTo(sandbox.cloudId());
            assertThat(other.apiToken()).isNotEqualTo(sandbox.apiToken());
        }
    }
}
