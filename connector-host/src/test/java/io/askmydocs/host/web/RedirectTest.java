package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.host.account.Account;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a browser is sent never depends on what the request says. */
class RedirectTest {

    private static final String ELSEWHERE = "https://evil.example/";
    private static final String CARRIERS =
            List.of("next", "return", "returnTo", "redirect", "redirect_uri", "targetUrl", "continue", "url").stream()
                    .map(name -> "&" + name + "=" + ELSEWHERE)
                    .reduce("", String::concat);

    private static Served served;
    private static Visitor operator;

    @BeforeAll
    static void start(@TempDir Path folder) {
        served = Served.in(folder);
        operator = served.operator();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("location").orElse("");
    }

    @Test
    void aCallbackLeadsToItsAccountOnly() {
        Account account = served.install("default", "fake", "comes back");
        String leaving = operator.submit(
                        "/accounts/" + account.id(), "/accounts/" + account.id() + "/consent", Map.of())
                .body();
        String state = leaving.replaceFirst("(?s).*0;url=http://localhost/\\?state=([^\"]+)\".*", "$1");

        HttpResponse<String> back = operator.get("/connectors/callback?code=c&state=" + state + CARRIERS);

        assertThat(location(back)).isEqualTo("/accounts/" + account.id());
    }

    @Test
    void aSignInLeadsToThePagesOnly() {
        Visitor visitor = served.stranger();
        String token = visitor.token("/sign-in?x=" + CARRIERS);

        HttpResponse<String> answer = visitor.post(
                "/sign-in?x=" + CARRIERS,
                Map.of("username", "admin", "password", served.password(), "next", ELSEWHERE, "continue", ELSEWHERE),
                token);

        assertThat(location(answer)).isEqualTo("/connectors");
    }

    @Test
    void aSignInLeadsToNoPartOfAPageThatAScriptAskedFor() {
        Visitor visitor = served.stranger();
        visitor.get("/runs?page=1");
        visitor.ask("/accounts/none/live");

        assertThat(visitor.signIn("admin", served.password()).headers().firstValue("location"))
                .hasValueSatisfying(location -> assertThat(location).startsWith("/runs?page=1"));
    }

    @Test
    void whatAClientCallsTheHostLeadsNowhere() {
        for (String header : List.of("Host: evil.example", "X-Forwarded-Host: evil.example")) {
            URI server = served.server().url();
            String asked = Wire.get(server, "/documents?q=a", header);
            String cookie = "Cookie: " + Wire.header(asked, "Set-Cookie").replaceFirst(";.*", "");
            Matcher token =
                    Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(Wire.get(server, "/sign-in", cookie));
            assertThat(token.find()).isTrue();
            String form = "username=admin&password=" + served.password() + "&_csrf=" + token.group(1);

            String signedIn = Wire.post(server, "/sign-in", form, cookie, header);

            assertThat(Wire.status(signedIn)).as(header).isEqualTo(302);
            assertThat(Wire.header(asked, "Location")).as(header).doesNotContain("evil");
            assertThat(Wire.header(signedIn, "Location"))
                    .as(header)
                    .startsWith("/documents?q=a")
                    .doesNotContain("evil");
        }
    }

    @Test
    void anAddressWithTwoSlashesIsRefused() {
        for (String path : List.of("//evil.example/", "///evil.example", "/%2fevil.example/", "/\\evil.example")) {
            String answer = Wire.get(served.server().url(), path);

            assertThat(Wire.status(answer)).as(path).isEqualTo(400);
            assertThat(Wire.header(answer, "Location")).as(path).isEmpty();
        }
    }

    @Test
    void aSignOutLeadsToTheSignInPageOnly() {
        HttpResponse<String> answer =
                served.operator().submit("/connectors", "/sign-out?x=" + CARRIERS, Map.of("next", ELSEWHERE));

        assertThat(location(answer)).isEqualTo("/sign-in?out");
    }
}
