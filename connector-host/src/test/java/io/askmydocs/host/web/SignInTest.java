package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.host.Host;
import io.askmydocs.host.HostFixture;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {

    private static Host host;
    private static AdminServer server;
    private static String password;

    @BeforeAll
    static void start(@TempDir Path folder) {
        host = HostFixture.open(folder);
        server = AdminServer.start(host, ServeOptions.onLoopback(0));
        password = server.firstPassword().orElseThrow();
    }

    @AfterAll
    static void stop() {
        server.close();
        host.close();
    }

    private final Visitor visitor = new Visitor(server.url());

    @Test
    void sendsStrangersToTheSignInPage() {
        HttpResponse<String> answer = visitor.get("/connectors");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in"));
    }

    @Test
    void letsInWhoKnowsThePassword() {
        assertThat(visitor.signIn("admin", password).headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/connectors"));
        assertThat(visitor.get("/connectors").statusCode()).isEqualTo(200);
    }

    @Test
    void letsNobodyInWithAnotherPassword() {
        assertThat(visitor.signIn("admin", "guess").headers().firstValue("location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?wrong"));
        assertThat(visitor.get("/connectors").statusCode()).isEqualTo(302);
    }

    @Test
    void saysThePasswordOnTheFirstStartOnly() {
        try (AdminServer again = AdminServer.start(host, ServeOptions.onLoopback(0))) {
            assertThat(again.firstPassword()).isEmpty();
        }
    }

    @Test
    void replacesALostPasswordWhenTold(@TempDir Path folder) {
        try (Served former = Served.in(folder);
                AdminServer again =
                        AdminServer.start(former.host(), new ServeOptions("127.0.0.1", 0, false, true, List.of()))) {
            String other = again.firstPassword().orElseThrow();

            assertThat(new Visitor(again.url())
                            .signIn("admin", former.password())
                            .headers()
                            .firstValue("location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?wrong"));
            assertThat(Visitor.signedIn(again, other).get("/connectors").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void listensWhereItIsToldAndNotWhereTheEnvironmentSays() {
        System.setProperty("server.address", "0.0.0.0");
        try (AdminServer other = AdminServer.start(host, ServeOptions.onLoopback(0))) {
            assertThat(other.listensAt()).isEqualTo("127.0.0.1");
        } finally {
            System.clearProperty("server.address");
        }
    }

    @Test
    void refusesTheRightPasswordAfterTooManyWrongOnes() {
        try (AdminServer other = AdminServer.start(host, ServeOptions.onLoopback(0))) {
            Visitor guesser = new Visitor(other.url());
            for (int i = 0; i < 10; i++) {
                guesser.signIn("admin", "guess " + i);
            }

            assertThat(guesser.signIn("admin", password).headers().firstValue("location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?wait"));
        }
    }

    @Test
    void givesTheSessionAnotherIdOnSignIn() {
        visitor.get("/sign-in");
        String before = visitor.session();
        visitor.signIn("admin", password);

        assertThat(before).isNotEmpty();
        assertThat(visitor.session()).isNotEqualTo(before);
    }

    @Test
    void refusesFormsWithoutItsToken() {
        Visitor operator = Visitor.signedIn(server, password);

        assertThat(operator.post("/sign-out", Map.of(), "forged").statusCode()).isEqualTo(403);
        assertThat(operator.get("/connectors").statusCode()).isEqualTo(200);
    }

    @Test
    void signsOut() {
        Visitor operator = Visitor.signedIn(server, password);
        operator.submit("/connectors", "/sign-out", Map.of());

        assertThat(operator.get("/connectors").statusCode()).isEqualTo(302);
    }

    @Test
    void keepsScriptsAndFramesOfOthersOut() {
        HttpResponse<String> page = visitor.get("/sign-in");

        assertThat(page.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("script-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                        .doesNotContain("unsafe"));
        assertThat(page.headers().firstValue("x-frame-options")).hasValue("DENY");
        assertThat(page.headers().firstValue("set-cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void showsNoStackTraceWhereThereIsNoPage() {
        HttpResponse<String> page = Visitor.signedIn(server, password).get("/no/such/page?trace=true");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("There is no such page").doesNotContain("Exception", "org.springframework");
    }
}
