package io.askmydocs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.sandbox.Client.Answer;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What each fault looks like to a client. */
class FaultActionsTest {
    private static final String PAGES = "/wiki/api/v2/pages";
    private static final String SEARCH = "/wiki/rest/api/content/search";

    private final World world = World.empty(new HandClock("2026-03-01T10:00:00Z"));
    private final List<String> ids = new ArrayList<>();
    private AtlassianSandbox sandbox;
    private Client client;

    @BeforeEach
    void start() {
        world.addSpace("DOC", "Documents");
        for (int i = 1; i <= 10; i++) {
            ids.add(world.createPage("DOC", null, "Page " + i, "<p>text</p>"));
        }
        sandbox = AtlassianSandbox.start(world);
        client = new Client(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private FaultPlan.When onPages() {
        return sandbox.faults().on("GET", PAGES);
    }

    private List<Integer> statuses(int requests) {
        return IntStream.range(0, requests)
                .mapToObj(i -> client.site(PAGES).status())
                .toList();
    }

    @Test
    void too_many_requests_say_when_in_every_known_way_or_not_at_all() {
        onPages().nth(1).rateLimited(Duration.ofSeconds(7));
        onPages().nth(2).rateLimitedUntil(Instant.parse("2026-03-01T10:00:07Z"));
        onPages().nth(3).rateLimited(Duration.ZERO);
        onPages().nth(4).rateLimitedSilently();
        for (String expected : List.of("7", "Sun, 1 Mar 2026 10:00:07 GMT", "0", "")) {
            Answer answer = client.site(PAGES);
            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.header("Retry-After")).isEqualTo(expected);
        }
        assertThat(client.site(PAGES).status()).isEqualTo(200);
    }

    @Test
    void a_spent_quota_names_its_reason_and_its_end() {
        onPages().times(1).quotaSpent(Duration.ofMinutes(30));
        Answer answer = client.site(PAGES);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).isEqualTo("1800");
        assertThat(answer.header("RateLimit-Reason")).contains("global-based");
        assertThat(answer.header("X-RateLimit-Reset")).isEqualTo("2026-03-01T10:30:00Z");
        assertThat(answer.header("RateLimit")).isEqualTo("\"global-app-quota\";r=0;t=1800");
    }

    @Test
    void a_right_answer_may_tell_what_is_left_of_the_quota() {
        onPages().quotaLeft(11_000, Duration.ofMinutes(10));
        Answer answer = client.site(PAGES);
        assertThat(answer.texts("id")).isEqualTo(ids);
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"global-app-quota\";q=65000;w=3600");
        assertThat(answer.header("RateLimit")).isEqualTo("\"global-app-quota\";r=11000;t=600");
    }

    @Test
    void bursts_come_round_after_round_as_often_as_told() {
        onPages().skip(1).outOf(2, 3).times(3).respond(503, Map.of(), "");
        assertThat(statuses(8)).containsExactly(200, 503, 503, 200, 503, 200, 200, 200);
    }

    @Test
    void one_page_spoils_every_answer_that_holds_its_body() {
        String bad = ids.get(4);
        sandbox.faults()
                .on("GET", "/wiki/**")
                .holdingBodyOf(bad)
                .named("bad page")
                .respond(500, Map.of(), "");
        assertThat(client.site(PAGES + "?limit=5").status()).isEqualTo(200);
        assertThat(client.site(PAGES + "?limit=5&body-format=storage").status()).isEqualTo(500);
        assertThat(client.site(PAGES + "?limit=4&body-format=storage").status()).isEqualTo(200);
        assertThat(client.site(PAGES + "/" + bad + "?body-format=storage").status())
                .isEqualTo(500);
        String search = SEARCH + "?cql=" + Client.encoded("id in (" + bad + "," + ids.get(5) + ")");
        assertThat(client.site(search + "&expand=version").status()).isEqualTo(200);
        assertThat(client.site(search + "&expand=body.storage").status()).isEqualTo(500);
        assertThat(sandbox.faults().fired("bad page")).isEqualTo(3);
    }

    @Test
    void a_page_of_html_may_come_with_any_status() {
        onPages().nth(1).notJson(502);
        Answer answer = client.site(PAGES);
        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.response().body()).startsWith("<html>");
    }

    @Test
    void a_repeated_next_leads_round_in_a_circle() {
        onPages().repeatNext();
        String first = client.site(PAGES + "?limit=4").next();
        Answer second = client.site(first);
        assertThat(second.texts("id")).isEqualTo(ids.subList(4, 8));
        assertThat(second.next()).isEqualTo(first);
    }

    @Test
    void an_empty_page_in_the_middle_loses_nothing() {
        for (String path : List.of(PAGES + "?limit=4", SEARCH + "?limit=4&cql=type%3Dpage")) {
            sandbox.faults().clear();
            sandbox.faults()
                    .on("GET", path.substring(0, path.indexOf('?')))
                    .nth(2)
                    .emptyPage();
            List<Integer> sizes = new ArrayList<>();
            List<String> found = new ArrayList<>();
            for (String next = path; !next.isEmpty(); ) {
                Answer page = client.site(next.startsWith("/rest") ? "/wiki" + next : next);
                sizes.add(page.texts("id").size());
                found.addAll(page.texts("id"));
                next = page.next();
            }
            assertThat(sizes).as(path).containsExactly(4, 0, 4, 2);
            assertThat(found).as(path).isEqualTo(ids);
        }
    }

    @Test
    void empty_pages_may_follow_the_last_one_for_ever() {
        onPages().neverEnds();
        Answer last = client.site(PAGES);
        assertThat(last.texts("id")).isEqualTo(ids);
        Answer past = client.site(last.next());
        Answer further = client.site(past.next());
        assertThat(past.texts("id")).isEmpty();
        assertThat(further.texts("id")).isEmpty();
        assertThat(further.next()).isNotEmpty().isNotEqualTo(past.next());
    }

    @Test
    void a_next_link_may_lead_to_another_host_that_counts_its_callers() {
        onPages().nextElsewhere();
        String next = client.site(PAGES + "?limit=4").next();
        assertThat(next).startsWith(sandbox.elsewhereUrl() + PAGES);
        assertThat(sandbox.requests().countElsewhere()).isZero();
        assertThat(client.get(URI.create(next), "Bearer secret").status()).isEqualTo(404);
        assertThat(sandbox.requests().countElsewhere()).isEqualTo(1);
        assertThat(sandbox.requests().countLeaks()).isEqualTo(1);
    }

    @Test
    void a_limit_may_be_capped() {
        onPages().capLimit(3);
        assertThat(client.site(PAGES + "?limit=250").texts("id")).hasSize(3);
        assertThat(client.walk(PAGES + "?limit=250")).isEqualTo(ids);
        assertThat(client.site(PAGES + "?limit=2").texts("id")).hasSize(2);
    }

    @Test
    void a_good_cursor_may_be_refused_once() {
        onPages().atCursor(2).badCursor();
        String second = client.site(PAGES + "?limit=4").next();
        String third = client.site(second).next();
        Answer refused = client.site(third);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.response().body()).contains("INVALID_REQUEST_PARAMETER", "Expected type is Cursor");
        assertThat(client.site(third).texts("id")).isEqualTo(ids.subList(8, 10));
    }

    @Test
    void a_token_dies_and_another_lives() {
        for (int status : List.of(401, 403, 404)) {
            sandbox.faults().clear();
            sandbox.faults().on("GET", "/wiki/**").skip(1).tokenDies(status);
            String dying = "Bearer " + sandbox.issueAccessToken();
            assertThat(client.gateway(PAGES, dying).status()).isEqualTo(200);
            assertThat(client.gateway(PAGES, dying).status()).isEqualTo(status);
            assertThat(client.gateway(PAGES + "/" + ids.get(0), dying).status()).isEqualTo(status);
            assertThat(client.gateway(PAGES).status()).isEqualTo(200);
            assertThat(sandbox.faults().fired()).isEqualTo(2);
        }
        assertThatThrownBy(() -> onPages().tokenDies(500)).hasMessageContaining("500");
    }

    @Test
    void a_scope_mismatch_is_told_as_the_gateway_does() {
        onPages().scopeMismatch();
        Answer answer = client.gateway(PAGES);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("x-failure-category")).isEqualTo("FAILURE_CLIENT_SCOPE_CHECK");
    }

    @Test
    void a_listing_fails_after_a_share_of_it() {
        for (int percent : List.of(10, 50, 90)) {
            sandbox.faults().clear();
            onPages().afterShare(percent, ids.size()).respond(500, Map.of(), "");
            int seen = 0;
            Answer page = client.site(PAGES + "?limit=1");
            while (page.status() == 200) {
                seen += page.texts("id").size();
                page = client.site(page.next());
            }
            assertThat(seen).isEqualTo(percent / 10);
        }
    }

    @Test
    void every_rule_is_counted_by_its_name() {
        onPages().named("slow").delay(Duration.ofMillis(1));
        onPages().nth(2).respond(500, Map.of(), "");
        statuses(3);
        assertThat(sandbox.faults().firedByRule()).isEqualTo(Map.of("slow", 3, "GET " + PAGES, 1));
    }

    @Test
    void the_log_counts_data_requests_by_endpoint() {
        client.site(PAGES + "/" + ids.get(0));
        client.gateway(PAGES + "/" + ids.get(1));
        client.gateway("/wiki/api/v2/nothing/" + ids.get(1) + "/here");
        client.get(URI.create(sandbox.gatewayUrl() + "/me"), "Bearer " + sandbox.issueAccessToken());
        assertThat(sandbox.requests().countsByEndpoint())
                .isEqualTo(Map.of("GET /wiki/api/v2/pages/{id}", 2L, "GET /wiki/api/v2/nothing/{id}/here", 1L));
        assertThat(sandbox.requests().countData()).isEqualTo(3);
        assertThat(sandbox.requests().count()).isEqualTo(4);
    }
}
