package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.host.account.Account;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is told in words; nothing of the inside is in them. */
class ErrorPagesTest {

    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\tat |\\.java|springframework|io\\.askmydocs|thymeleaf|jackson|h2\\.jdbc|SELECT |Apache Tomcat"
                    + "|Whitelabel|Caused by");

    private static Served served;
    private static Visitor operator;
    private static String key;
    private static Account account;

    @BeforeAll
    static void start(@TempDir Path folder) {
        served = Served.in(folder);
        operator = served.operator();
        key = served.key("default");
        account = served.install("default", "capable", "Wiki");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static void assertTold(int status, String answer, String... words) {
        assertThat(Wire.status(answer)).as(answer).isEqualTo(status);
        assertThat(answer).doesNotContainPattern(INSIDE).contains(words);
    }

    private static String page(String line) {
        return Wire.send(served.server().url(), line + " HTTP/1.1", "", "Cookie: connectors=" + operator.session());
    }

    private static String api(String method, String path, String json) {
        return api(method, path, json, "application/json");
    }

    private static String api(String method, String path, String json, String accepted) {
        URI server = served.server().url();
        String head = method + " " + path + " HTTP/1.1\r\nAccept: " + accepted + "\r\nConnection: close\r\nHost: "
                + server.getAuthority() + "\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json;
        return Wire.exchange(server, head);
    }

    @Test
    void aPageSaysWhatIsNotThere() {
        assertTold(404, page("GET /no/such/page?trace=true"), "There is no such page");
        assertTold(404, page("GET /accounts/none"), "There is no such page");
        assertTold(404, page("GET /runs/none"), "There is no such page");
    }

    @Test
    void aPageSaysThatItWasRefused() {
        assertTold(403, page("POST /sign-out"), "That was refused");
    }

    @Test
    void aPageSaysThatARequestCannotBeRead() {
        assertTold(400, page("GET /runs?page=many&trace=true"), "cannot be read");
        assertTold(400, page("GET /documents/view"), "cannot be read");
        assertTold(400, page("GET /documents?q=%00"), "cannot be read");
        assertTold(400, page("GET /runs?account=a%00"), "cannot be read");
        assertTold(400, page("GET /a;b=c"), "cannot be read");
    }

    @Test
    void aPageSaysThatItTakesAnotherMethod() {
        String answer = Wire.send(
                served.server().url(),
                "POST /connectors HTTP/1.1",
                "_csrf=" + operator.token("/connectors"),
                "Cookie: connectors=" + operator.session());

        assertTold(405, answer, "does not work that way");
    }

    @Test
    void aPageSaysThatItBrokeInside() {
        Account broken = served.install("default", "fake", "breaks");
        String form = "_csrf=" + operator.token("/connectors");
        String answer = Wire.post(
                served.server().url(),
                "/accounts/" + broken.id() + "/check",
                form,
                "Cookie: connectors=" + operator.session());

        assertTold(500, answer, "Something went wrong");
        assertTold(500, api("GET", "/api/v1/accounts/" + broken.id() + "/health", ""), "\"internal\"");
    }

    @Test
    void theServerSaysNothingOfItself() {
        for (String line : List.of("GET /%zz", "GET /[", "GET /a\u0001", "BREW /", "GET /" + "x".repeat(20_000))) {
            String answer = page(line);

            assertThat(Wire.status(answer)).as(line).isBetween(400, 499);
            assertThat(answer).doesNotContainPattern(INSIDE).doesNotContain("Server:");
        }
    }

    @Test
    void theErrorPageItselfTellsNothing() {
        String answer = Wire.get(served.server().url(), "/error?trace=true&message=true&errors=true");

        assertThat(answer).doesNotContainPattern(INSIDE);
    }

    @Test
    void aProgramIsToldInJson() {
        String one = "/api/v1/accounts/" + account.id();
        assertTold(404, api("GET", "/api/v1/nothing", ""), "\"not_found\"");
        assertTold(404, api("GET", "/api/v1/accounts/none", ""), "\"not_found\"");
        assertTold(405, api("DELETE", "/api/v1/accounts", ""), "\"method\"");
        assertTold(400, api("POST", "/api/v1/accounts", "{"), "\"unreadable\"");
        assertTold(400, api("POST", "/api/v1/accounts", "[1]"), "\"unreadable\"");
        assertTold(400, api("GET", "/api/v1/runs?page=x", ""), "\"parameter\"");
        assertTold(400, api("GET", "/api/v1/a;b", ""), "\"malformed\"");
        assertTold(422, api("PATCH", one, "{\"cadence_minutes\":0}"), "\"invalid\"");
    }

    @Test
    void aProgramIsToldWhatIsWrongWithOddValues() {
        String one = "/api/v1/accounts/" + account.id();
        assertTold(422, api("PATCH", one, "{\"cadence_minutes\":9223372036854775807}"), "\"invalid\"");
        assertTold(422, api("PATCH", one, "{\"cadence_minutes\":9999999999}"), "\"invalid\"");
        assertTold(400, api("PUT", one + "/settings", "{\"limit\":null}"), "\"unreadable\"");
        assertTold(400, api("POST", one + "/connect", "{\"site\":null}"), "\"unreadable\"");
        assertTold(
                400,
                api(
                        "POST",
                        "/api/v1/accounts",
                        "{\"connector\":\"capable\",\"label\":\"n\",\"settings\":{\"limit\":null}}"),
                "\"unreadable\"");
        assertTold(200, api("GET", "/api/v1/runs?page=2147483647&size=1000", ""), "\"items\":[]");
    }

    @Test
    void aProgramThatAcceptsNoJsonIsToldInJson() {
        assertTold(404, api("GET", "/api/v1/accounts/none", "", "text/html"), "\"not_found\"");
    }

    @Test
    void aProgramWithoutAKeyIsToldToMakeOne() {
        assertTold(401, Wire.get(served.server().url(), "/api/v1/accounts"), "key_required");
        assertTold(401, Wire.get(served.server().url(), "/metrics"), "key_required");
    }
}
