package io.askmydocs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.sandbox.Client.Answer;
import io.askmydocs.sandbox.http.Query;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OAuthTest {
    private static final String CALLBACK = "http://127.0.0.1:9/callback";
    private static final String SCOPES = "offline_access read:me read:page:confluence";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HandClock clock = new HandClock("2026-03-01T10:00:00Z");
    private AtlassianSandbox sandbox;
    private Client client;

    @BeforeEach
    void start() {
        restart(SandboxOptions.defaults());
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private void restart(SandboxOptions options) {
        stopIfRunning();
        sandbox = AtlassianSandbox.start(World.empty(clock), options);
        client = new Client(sandbox);
    }

    private void stopIfRunning() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    private Answer authorize(String scopes, String callback) {
        return client.get(
                URI.create(
                        sandbox.gatewayUrl() + "/authorize?audience=api.atlassian.com&response_type=code&prompt=consent"
                                + "&client_id=" + sandbox.clientId() + "&state=st+1&scope=" + Client.encoded(scopes)
                                + "&redirect_uri=" + Client.encoded(callback)),
                "");
    }

    private String consentId(Answer page) {
        Matcher id = Pattern.compile("name=\"request\" value=\"([^\"]+)\"")
                .matcher(page.response().body());
        assertThat(id.find()).as(page.response().body()).isTrue();
        return id.group(1);
    }

    private Query decide(String scopes, String decision) {
        String id = consentId(authorize(scopes, CALLBACK));
        Answer answer = client.post("/authorize/decision", FORM, "request=" + id + "&decision=" + decision);
        assertThat(answer.status()).isEqualTo(302);
        URI location = URI.create(answer.header("Location"));
        assertThat(location.toString()).startsWith(CALLBACK + "?");
        return Query.parse(location.getRawQuery());
    }

    private String code() {
        return decide(SCOPES, "accept").first("code").orElseThrow();
    }

    private Answer redeem(String code) {
        return token(
                "{\"grant_type\":\"authorization_code\",\"client_id\":\"%s\",\"client_secret\":\"%s\",\"code\":\"%s\","
                                .formatted(sandbox.clientId(), sandbox.clientSecret(), code)
                        + "\"redirect_uri\":\"" + CALLBACK + "\"}");
    }

    private Answer refresh(String refreshToken) {
        return token(
                "{\"grant_type\":\"refresh_token\",\"client_id\":\"%s\",\"client_secret\":\"%s\",\"refresh_token\":\"%s\"}"
                        .formatted(sandbox.clientId(), sandbox.clientSecret(), refreshToken));
    }

    private Answer token(String json) {
        return client.post("/oauth/token", "application/json", json);
    }

    private static void assertError(Answer answer, int status, String error, String description) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("error").asText()).isEqualTo(error);
        assertThat(answer.json().path("error_description").asText()).isEqualTo(description);
    }

    @Test
    void the_consent_page_names_every_scope() {
        Answer page = authorize(SCOPES, CALLBACK);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.response().body()).contains("<li>read:page:confluence</li>", "Accept", "Deny");
    }

    @Test
    void accepting_leads_back_with_a_code_and_the_state() {
        Query back = decide(SCOPES, "accept");
        assertThat(back.first("state")).contains("st 1");
        assertThat(back.first("code")).isPresent();
    }

    @Test
    void denying_leads_back_with_access_denied() {
        Query back = decide(SCOPES, "deny");
        assertThat(back.first("error")).contains("access_denied");
        assertThat(back.first("state")).contains("st 1");
        assertThat(back.first("code")).isEmpty();
    }

    @Test
    void a_plain_link_accepts_too() {
        String id = consentId(authorize(SCOPES, CALLBACK));
        Answer answer = client.get(
                URI.create(sandbox.gatewayUrl() + "/authorize/decision?request=" + id + "&decision=accept"), "");
        assertThat(answer.header("Location")).contains("code=");
    }

    @Test
    void a_consent_is_answered_once() {
        String id = consentId(authorize(SCOPES, CALLBACK));
        client.post("/authorize/decision", FORM, "request=" + id + "&decision=deny");
        assertThat(client.post("/authorize/decision", FORM, "request=" + id + "&decision=accept")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void only_the_registered_callback_is_accepted() {
        restart(SandboxOptions.defaults().redirectUri(URI.create(CALLBACK)));
        assertThat(authorize(SCOPES, CALLBACK).status()).isEqualTo(200);
        Answer wrong = authorize(SCOPES, CALLBACK + "/");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.response().body()).contains("unauthorized_client");
    }

    @Test
    void a_code_is_exchanged_for_a_pair_that_works() {
        Answer answer = redeem(code());
        JsonNode pair = answer.json();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(pair.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(pair.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(pair.path("scope").asText()).isEqualTo(SCOPES);
        String bearer = "Bearer " + pair.path("access_token").asText();
        assertThat(client.gateway("/wiki/api/v2/pages", bearer).status()).isEqualTo(200);
        assertThat(client.get(URI.create(sandbox.gatewayUrl() + "/me"), bearer)
                        .json()
                        .path("zoneinfo")
                        .asText())
                .isEqualTo("Z");
    }

    @Test
    void a_form_is_as_good_as_json() {
        Answer answer = client.post(
                "/oauth/token",
                FORM,
                "grant_type=authorization_code&client_id=" + sandbox.clientId() + "&client_secret="
                        + sandbox.clientSecret() + "&code=" + code() + "&redirect_uri=" + Client.encoded(CALLBACK));
        assertThat(answer.json().path("refresh_token").asText()).isNotEmpty();
    }

    @Test
    void a_code_works_once() {
        String code = code();
        assertThat(redeem(code).status()).isEqualTo(200);
        assertError(redeem(code), 403, "invalid_grant", "Invalid authorization code");
    }

    @Test
    void the_secret_is_required() {
        Answer answer = token("{\"grant_type\":\"refresh_token\",\"client_id\":\"" + sandbox.clientId()
                + "\",\"client_secret\":\"wrong\",\"refresh_token\":\"x\"}");
        assertError(answer, 401, "access_denied", "Unauthorized");
    }

    @Test
    void without_offline_access_there_is_no_refresh_token() {
        String code = decide("read:me", "accept").first("code").orElseThrow();
        assertThat(redeem(code).json().has("refresh_token")).isFalse();
    }

    @Test
    void the_app_gets_no_scope_it_may_not_have() {
        restart(SandboxOptions.defaults().scopes(Set.of("offline_access", "read:me")));
        assertThat(redeem(code()).json().path("scope").asText()).isEqualTo("offline_access read:me");
    }

    @Test
    void an_access_token_ends_with_its_lifetime() {
        restart(SandboxOptions.defaults().tokenLifetime(Duration.ofMinutes(5)));
        String bearer = "Bearer " + redeem(code()).json().path("access_token").asText();
        assertThat(client.gateway("/wiki/api/v2/pages", bearer).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(5));
        assertThat(client.gateway("/wiki/api/v2/pages", bearer).status()).isEqualTo(401);
    }

    @Test
    void refresh_tokens_rotate_and_the_old_one_dies_after_the_leeway() {
        String first = redeem(code()).json().path("refresh_token").asText();
        String second = refresh(first).json().path("refresh_token").asText();
        assertThat(second).isNotEqualTo(first);
        clock.advance(Duration.ofMinutes(9));
        assertThat(refresh(first).status()).isEqualTo(200);
        clock.advance(Duration.ofMinutes(2));
        assertError(refresh(first), 403, "unauthorized_client", "refresh_token is invalid");
        assertThat(refresh(second).status()).isEqualTo(200);
    }

    @Test
    void reuse_can_end_the_whole_grant() {
        restart(SandboxOptions.defaults().revokeFamilyOnReuse());
        String first = redeem(code()).json().path("refresh_token").asText();
        String second = refresh(first).json().path("refresh_token").asText();
        clock.advance(Duration.ofMinutes(11));
        refresh(first);
        assertThat(refresh(second).status()).isEqualTo(403);
    }

    @Test
    void a_refresh_token_unused_for_90_days_is_dead() {
        String token = redeem(code()).json().path("refresh_token").asText();
        clock.advance(Duration.ofDays(91));
        assertError(refresh(token), 403, "invalid_grant", "Unknown or invalid refresh token.");
    }

    @Test
    void withdrawn_consent_ends_every_token() {
        JsonNode pair = redeem(code()).json();
        sandbox.revokeConsent();
        assertThat(refresh(pair.path("refresh_token").asText()).status()).isEqualTo(403);
        assertThat(client.gateway(
                                "/wiki/api/v2/pages",
                                "Bearer " + pair.path("access_token").asText())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void a_body_that_is_neither_json_nor_a_form_is_refused() {
        assertThat(token("{oops").json().path("error").asText()).isEqualTo("invalid_request");
    }

    @Test
    void accessible_resources_name_the_site_and_the_second_one_if_there_is_one() {
        URI resources = URI.create(sandbox.gatewayUrl() + "/oauth/token/accessible-resources");
        JsonNode one =
                client.get(resources, "Bearer " + sandbox.issueAccessToken()).json();
        assertThat(one).hasSize(1);
        assertThat(one.get(0).path("id").asText()).isEqualTo(sandbox.cloudId());
        assertThat(one.get(0).path("url").asText()).isEqualTo(sandbox.siteUrl().toString());
        restart(SandboxOptions.defaults().secondSite());
        URI again = URI.create(sandbox.gatewayUrl() + "/oauth/token/accessible-resources");
        assertThat(client.get(again, "Bearer " + sandbox.issueAccessToken()).json())
                .hasSize(2);
        assertThat(client.get(again, "").status()).isEqualTo(401);
    }
}
