package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.host.account.Account;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the API refuses, and that its answers are of one form. */
class ApiAnswersTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path folder;

    private static Served served;
    private static Visitor program;
    private static String key;

    @BeforeAll
    static void start() {
        served = Served.in(folder);
        program = served.stranger();
        key = served.key("default");
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    @Test
    void nameAMemberThatNobodyKnows() throws Exception {
        Account account = served.install("default", "capable", "strict");
        Map<String, String> mistaken = Map.of(
                "POST /api/v1/accounts",
                "{\"connector\":\"capable\",\"label\":\"new\",\"lable\":\"x\"}",
                "PATCH /api/v1/accounts/" + account.id(),
                "{\"label\":\"other\",\"lable\":\"x\"}",
                "POST /api/v1/accounts/" + account.id() + "/sync",
                "{\"lable\":true}",
                "POST /api/v1/accounts/" + account.id() + "/confirm",
                "{\"confirmation\":\"c-1\",\"lable\":1}",
                "POST /api/v1/backups",
                "{\"lable\":\"/somewhere\"}",
                "POST /api/v1/users",
                "{\"name\":\"new\",\"lable\":\"x\"}");

        for (Map.Entry<String, String> one : mistaken.entrySet()) {
            String[] line = one.getKey().split(" ");
            HttpResponse<String> answer = program.sendJson(line[0], line[1], key, one.getValue());
            assertThat(answer.statusCode()).as(one.getKey()).isEqualTo(400);
            assertThat(json(answer).at("/error/code").asText()).isEqualTo("unknown_member");
            assertThat(json(answer).at("/error/message").asText()).contains("'lable'");
        }
        assertThat(served.host()
                        .tenant("default")
                        .installation(account.id())
                        .orElseThrow()
                        .label())
                .isEqualTo("strict");
    }

    @Test
    void tellEveryRefusalInOneShape() throws Exception {
        List<String> answers = List.of(
                wire("GET", "/api/v1/nothing", "application/json", ""),
                wire("GET", "/api/v1/runs/none", "application/json", ""),
                wire("DELETE", "/api/v1/accounts", "application/json", ""),
                wire("POST", "/api/v1/accounts", "text/plain", "label=x"),
                wire("GET", "/api/v1/a;b", "application/json", ""),
                Wire.get(served.server().url(), "/api/v1/accounts"));

        assertThat(answers).extracting(Wire::status).containsExactly(404, 404, 405, 415, 400, 401);
        for (String answer : answers) {
            JsonNode body = JSON.readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
            assertThat(body.fieldNames()).toIterable().as(answer).containsExactly("error");
            assertThat(body.get("error").fieldNames()).toIterable().containsExactly("code", "message");
        }
    }

    private static String wire(String method, String path, String type, String body) {
        URI server = served.server().url();
        return Wire.exchange(
                server,
                method + " " + path + " HTTP/1.1\r\nConnection: close\r\nHost: " + server.getAuthority()
                        + "\r\nAuthorization: Bearer " + key + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                        + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    @Test
    void sayNullWhereNobodyAskedForAWait() throws Exception {
        Account account = served.install("default", "fake", "unhurried");
        served.host().tenant("default").sync(account.id(), true, ProgressListener.none(), Cancellation.never());

        JsonNode report =
                json(program.get("/api/v1/runs?account=" + account.id(), key)).at("/items/0/report");

        assertThat(report.has("retry_at")).isTrue();
        assertThat(report.get("retry_at").isNull()).isTrue();
    }

    @Test
    void tellTheSignalsOfADocumentOnce() throws Exception {
        Account account = served.install("default", "fake", "signals");
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("converter_hints", Map.of("fake", Map.of("id", "7"), "_derived", Map.of("status_active", true)));
        metadata.put("_derived", Map.of("status_active", true));
        served.store(
                account,
                IngestionDocument.builder("page_id", "7")
                        .container("space")
                        .fingerprint("7")
                        .relativePath("signals/7.md")
                        .title("Signals")
                        .markdown("text")
                        .mediaType("text/plain")
                        .metadata(metadata)
                        .build());

        JsonNode told = json(program.get("/api/v1/documents/one?account=" + account.id() + "&key=page_id&id=7", key))
                .get("metadata");

        assertThat(told.at("/_derived/status_active").asBoolean()).isTrue();
        assertThat(told.at("/converter_hints/fake/id").asText()).isEqualTo("7");
        assertThat(told.at("/converter_hints/_derived").isMissingNode()).isTrue();
    }

    @Test
    void backUpTheWholeHostForThoseWhoRunIt() throws Exception {
        HttpResponse<String> answer = program.sendJson("POST", "/api/v1/backups", key, "");

        assertThat(answer.statusCode()).isEqualTo(201);
        String name = json(answer).get("name").asText();
        assertThat(name).matches("\\d{8}-\\d{6}");
        try (var found = Files.walk(folder)) {
            assertThat(found.filter(path -> path.endsWith(Path.of("backups", name, "state", "host.mv.db"))))
                    .hasSize(1);
        }
        HttpResponse<String> refused = program.sendJson("POST", "/api/v1/backups", served.key("other"), "");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).at("/error/code").asText()).isEqualTo("refused");
    }
}
