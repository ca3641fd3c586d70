package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.host.account.Account;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An end of a line in what somebody sends ends no line of an answer's head. */
class HeaderInjectionTest {

    private static final List<String> LINES = List.of(
            "%0d%0aInjected:%20yes", "%0aInjected:%20yes", "%0dInjected:%20yes", "%E5%98%8A%E5%98%8DInjected:%20yes");

    private static Served served;
    private static Visitor operator;
    private static String key;

    @BeforeAll
    static void start(@TempDir Path folder) {
        served = Served.in(folder);
        operator = served.operator();
        key = served.key("default");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static void assertWhole(String what, String answer) {
        assertThat(Wire.head(answer).lines().filter(line -> line.startsWith("Injected")))
                .as(what)
                .isEmpty();
        assertThat(Wire.status(answer)).as(what).isLessThan(500);
    }

    @Test
    void notInAPath() {
        for (String line : LINES) {
            for (String route : served.server().routes("/")) {
                if (route.equals("ANY /error")) {
                    continue;
                }
                String method = route.substring(0, route.indexOf(' '));
                String path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{\\w+}", "x" + line);
                String form = method.equals("POST") ? "_csrf=" + operator.token("/connectors") : "";
                String answer = Wire.send(
                        served.server().url(),
                        method + " " + path + " HTTP/1.1",
                        path.startsWith("/api/") ? "" : form,
                        "Cookie: connectors=" + operator.session(),
                        "Authorization: Bearer " + key);

                assertWhole(route, answer);
            }
        }
    }

    @Test
    void notInAParameter() {
        for (String line : LINES) {
            for (String path : List.of(
                    "/connectors/callback?code=x" + line + "&state=" + line,
                    "/documents?q=" + line + "&account=" + line,
                    "/runs?account=" + line,
                    "/sign-in?" + line + "=" + line)) {
                assertWhole(path, Wire.get(served.server().url(), path, "Cookie: connectors=" + operator.session()));
            }
        }
    }

    @Test
    void notInWhatIsAskedForBeforeASignIn() {
        for (String line : LINES) {
            Visitor visitor = served.stranger();
            visitor.get("/documents?q=" + line);
            String form = "username=admin&password=" + served.password() + "&_csrf=" + visitor.token("/sign-in");

            String answer =
                    Wire.post(served.server().url(), "/sign-in", form, "Cookie: connectors=" + visitor.session());

            assertThat(Wire.status(answer)).isEqualTo(302);
            assertWhole(line, answer);
        }
    }

    @Test
    void notInALabel() {
        Account account = served.install("default", "fake", "plain");
        String page = "/accounts/" + account.id();
        HttpResponse<String> renamed =
                operator.submit(page, page + "/rename", Map.of("label", "a\r\nInjected: yes\u202e"));
        HttpResponse<String> made = operator.submit("/keys", "/keys", Map.of("label", "a\r\nInjected: yes"));

        assertThat(renamed.headers().firstValue("Injected")).isEmpty();
        assertThat(made.headers().firstValue("Injected")).isEmpty();
        assertThat(operator.get(page).body()).contains("one line");
        assertThat(made.body()).contains("one line");
        assertThat(served.host()
                        .tenant("default")
                        .installation(account.id())
                        .orElseThrow()
                        .label())
                .isEqualTo("plain");
    }
}
