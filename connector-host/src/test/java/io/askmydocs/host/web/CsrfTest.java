package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.host.account.Account;
import io.askmydocs.host.admin.ApiKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Walks what the server really answers, so that a new form is tried by itself. */
class CsrfTest {

    private static Served served;
    private static Visitor operator;
    private static Account account;

    @BeforeAll
    static void start(@TempDir Path folder) {
        served = Served.in(folder);
        operator = served.operator();
        account = served.install("default", "capable", "Wiki");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    /** Those of the pages that change something; two of them are answered before any handler. */
    private static Set<String> forms() {
        Set<String> forms = new TreeSet<>(Set.of("POST /sign-in", "POST /sign-out"));
        served.server().routes("/").stream()
                .filter(route -> !route.contains(" /api/") && !route.startsWith("GET "))
                .forEach(forms::add);
        assertThat(forms).hasSizeGreaterThan(15);
        return forms;
    }

    private static String address(String route) {
        return route.replaceFirst("^\\S+ ", "")
                .replace("{id}", account.id())
                .replace("{key}", "capable")
                .replace("{name}", "admin");
    }

    private static String cookie() {
        return "Cookie: connectors=" + operator.session();
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        for (String route : forms()) {
            String answer = Wire.post(served.server().url(), address(route), "label=forged", cookie());

            assertThat(Wire.status(answer)).as(route).isEqualTo(403);
        }
    }

    @Test
    void noFormIsTakenWithAnotherSessionsToken() {
        String theirs = served.operator().token("/connectors");

        for (String route : forms()) {
            assertThat(operator.post(address(route), Map.of("label", "forged"), theirs)
                            .statusCode())
                    .as(route)
                    .isEqualTo(403);
        }
    }

    @Test
    void noOtherMethodGetsPastTheToken() {
        for (String method : Set.of("PUT", "PATCH", "DELETE")) {
            String answer = Wire.send(
                    served.server().url(),
                    method + " /accounts/" + account.id() + "/rename HTTP/1.1",
                    "label=forged",
                    cookie());

            assertThat(Wire.status(answer)).as(method).isEqualTo(403);
        }
    }

    @Test
    void nothingWasChangedByAnyOfIt() {
        List<ApiKey> keys = served.host().apiKeys().of("default");
        noFormIsTakenWithoutItsToken();
        noFormIsTakenWithAnotherSessionsToken();

        assertThat(operator.get("/connectors").statusCode()).isEqualTo(200);
        assertThat(served.host().tenant("default").installations()).containsExactly(account);
        assertThat(served.host().apiKeys().of("default")).isEqualTo(keys);
    }

    @Test
    void aProgramsRequestLeavesASessionAsItIs() {
        String answer = Wire.get(
                served.server().url(), "/api/v1/accounts", cookie(), "Authorization: Bearer " + served.key("default"));

        assertThat(Wire.status(answer)).isEqualTo(200);
        assertThat(Wire.header(answer, "Set-Cookie")).isEmpty();
        assertThat(operator.get("/connectors").statusCode()).isEqualTo(200);
    }

    @Test
    void noRouteOfTheApiIsOpenedByASession() {
        for (String route : served.server().routes("/api/")) {
            if (route.endsWith("/openapi.json")) {
                continue;
            }
            String method = route.substring(0, route.indexOf(' '));
            String answer = Wire.send(served.server().url(), method + " " + address(route) + " HTTP/1.1", "", cookie());

            assertThat(Wire.status(answer)).as(route).isEqualTo(401);
            assertThat(Wire.header(answer, "Set-Cookie")).as(route).isEmpty();
        }
    }
}
