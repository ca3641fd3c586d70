package io.askmydocs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.sandbox.Client.Answer;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
    private static final String PAGES = "/wiki/api/v2/pages";

    private final World world = World.empty(Clock.systemUTC());
    private AtlassianSandbox sandbox;
    private Client client;

    @BeforeEach
    void start() {
        world.addSpace("DOC", "Documents");
        world.createPage("DOC", null, "One", "<p>text</p>");
        sandbox = AtlassianSandbox.start(world);
        client = new Client(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private List<Integer> statuses(int requests) {
        return java.util.stream.IntStream.range(0, requests)
                .mapToObj(i -> client.site(PAGES).status())
                .toList();
    }

    @Test
    void a_rule_acts_as_often_as_it_was_told() {
        sandbox.faults().on("GET", PAGES).skip(1).times(2).respond(503, Map.of("Retry-After", "7"), "busy");
        assertThat(statuses(4)).containsExactly(200, 503, 503, 200);
        assertThat(sandbox.faults().fired()).isEqualTo(2);
    }

    @Test
    void the_nth_request_alone_fails_with_headers_and_body() {
        sandbox.faults().on("*", PAGES).nth(2).respond(429, Map.of("Retry-After", "7"), "slow down");
        assertThat(client.site(PAGES).status()).isEqualTo(200);
        Answer second = client.site(PAGES);
        assertThat(second.status()).isEqualTo(429);
        assertThat(second.header("Retry-After")).isEqualTo("7");
        assertThat(second.response().body()).isEqualTo("slow down");
        assertThat(client.site(PAGES).status()).isEqualTo(200);
    }

    @Test
    void a_path_pattern_fits_both_origins_and_the_route() {
        String id = world.pages().get(0).id();
        sandbox.faults().on("GET", "/wiki/api/v2/pages/*").times(1).respondJson(500, "{}");
        sandbox.faults().on("GET", "/wiki/api/v2/pages/{id}").nth(2).respondJson(502, "{}");
        assertThat(client.gateway(PAGES + "/" + id).status()).isEqualTo(500);
        assertThat(client.site(PAGES + "/" + id).status()).isEqualTo(502);
        assertThat(client.site(PAGES).status()).isEqualTo(200);
    }

    @Test
    void a_query_part_picks_requests() {
        sandbox.faults().on("GET", "/wiki/**").withQuery("limit=7").respond(500, Map.of(), "");
        assertThat(client.site(PAGES).status()).isEqualTo(200);
        assertThat(client.site(PAGES + "?limit=7").status()).isEqualTo(500);
    }

    @Test
    void a_connection_is_dropped_without_an_answer() {
        sandbox.faults().on("GET", PAGES).withQuery("limit=3").dropConnection();
        assertThatThrownBy(() -> client.site(PAGES + "?limit=3")).isInstanceOf(UncheckedIOException.class);
        assertThat(sandbox.requests().entries()).allMatch(entry -> entry.status() == 0);
    }

    @Test
    void a_connection_is_dropped_in_the_middle_of_the_body() {
        sandbox.faults().on("GET", PAGES).dropMidBody();
        assertThatThrownBy(() -> client.site(PAGES)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_body_is_truncated_or_not_json_or_changed() {
        int whole = client.site(PAGES).response().body().length();
        sandbox.faults().on("GET", PAGES).nth(1).truncateBody();
        assertThat(client.site(PAGES).response().body()).hasSize(whole / 2);
        sandbox.faults().clear();
        sandbox.faults().on("GET", PAGES).nth(1).notJson();
        assertThat(client.site(PAGES).response().body()).startsWith("<html>");
        sandbox.faults().on("GET", PAGES).rewriteBody(body -> body.replace("One", "Two"));
        assertThat(client.site(PAGES).texts("title")).containsExactly("Two");
    }

    @Test
    void rules_compose_the_first_one_outermost() {
        sandbox.faults()
                .on("GET", PAGES)
                .delay(Duration.ofMillis(1))
                .on("GET", PAGES)
                .rewriteBody(body -> body + "!")
                .on("GET", PAGES)
                .respond(200, Map.of(), "faulty");
        assertThat(client.site(PAGES).response().body()).isEqualTo("faulty!");
    }

    @Test
    void something_may_happen_on_the_site_before_the_answer() {
        sandbox.faults().on("GET", PAGES).times(1).run(() -> world.createPage("DOC", null, "Sudden", ""));
        assertThat(client.site(PAGES).texts("title")).containsExactly("One", "Sudden");
        assertThat(client.site(PAGES).texts("title")).hasSize(2);
    }

    @Test
    void the_log_counts_by_route_and_keeps_no_secret() {
        client.site(PAGES + "?limit=1");
        client.gateway(PAGES);
        client.gateway(PAGES + "/1");
        assertThat(sandbox.requests().count(PAGES)).isEqualTo(2);
        assertThat(sandbox.requests().countsByRoute()).containsEntry("/wiki/api/v2/pages/{id}", 1L);
        RequestLog.Entry first = sandbox.requests().entries().get(0);
        assertThat(first.origin()).isEqualTo("site");
        assertThat(first.query()).isEqualTo("limit=1");
        assertThat(first.authorized()).isTrue();
        assertThat(sandbox.requests().entries().toString()).doesNotContain(sandbox.apiToken(), "Basic", "Bearer");
        sandbox.requests().clear();
        assertThat(sandbox.requests().count()).isZero();
    }
}
