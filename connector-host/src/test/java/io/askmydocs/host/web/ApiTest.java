package io.askmydocs.host.web;

import static io.askmydocs.host.HostFixture.document;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.host.OnEveryDatabase;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.TestDatabase;
import io.askmydocs.host.account.Account;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

@OnEveryDatabase
class ApiTest {

    @Parameter
    TestDatabase database;

    private static final JsonMapper JSON = new JsonMapper();

    private static Served served;
    private static Visitor program;
    private static String key;

    @BeforeParameterizedClassInvocation
    static void start(TestDatabase database, @TempDir Path folder) {
        served = Served.in(database, folder);
        program = served.stranger();
        key = served.key("default");
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        served.close();
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    @Test
    void needsAKey() throws Exception {
        HttpResponse<String> answer = program.get("/api/v1/accounts");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).at("/error/code").asText()).isEqualTo("key_required");
        assertThat(program.get("/api/v1/accounts", "amd_invented").statusCode()).isEqualTo(401);
    }

    @Test
    void isNotOpenedByASession() {
        assertThat(served.operator().get("/api/v1/accounts").statusCode()).isEqualTo(401);
    }

    @Test
    void takesNoRevokedKey() {
        String other = served.key("default");
        assertThat(program.get("/api/v1/accounts", other).statusCode()).isEqualTo(200);
        served.host().apiKeys().of("default").stream()
                .filter(one -> one.lastUsedAt().isPresent())
                .forEach(one -> served.host().apiKeys().revoke("default", one.id()));

        assertThat(program.get("/api/v1/accounts", other).statusCode()).isEqualTo(401);
        key = served.key("default");
    }

    @Test
    void installsConfiguresAndPauses() throws Exception {
        JsonNode account = json(program.sendJson(
                "POST", "/api/v1/accounts", key, "{\"connector\":\"capable\",\"label\":\"By program\"}"));
        String path = "/api/v1/accounts/" + account.get("id").asText();

        assertThat(account.get("status").asText()).isEqualTo("pending");
        assertThat(program.sendJson("PUT", path + "/settings", key, "{\"limit\":\"9\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(json(program.get(path, key)).at("/settings/limit").asText()).isEqualTo("9");
        assertThat(json(program.sendJson("POST", path + "/pause", key, ""))
                        .at("/error/code")
                        .asText())
                .isEqualTo("invalid");
    }

    @Test
    void tellsWhereToFollowARunThatIsAskedFor() throws Exception {
        Account account = served.install("default", "capable", "asked");
        served.host().tenant("default").connections().connect(account.id(), Map.of("site", "one", "token", "t"));

        HttpResponse<String> answer =
                program.sendJson("POST", "/api/v1/accounts/" + account.id() + "/sync", key, "{\"full\":true}");

        String run = json(answer).get("run").asText();
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/runs/" + run);
        JsonNode waiting = json(program.get("/api/v1/runs/" + run, key));
        assertThat(waiting.get("status").asText()).isEqualTo("waiting");
        assertThat(waiting.get("account").asText()).isEqualTo(account.id());
        assertThat(program.get("/api/v1/runs/" + run, served.key("other")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void saysThatARunNeverBegan() throws Exception {
        Tenant tenant = served.host().tenant("default");
        Account account = tenant.install("capable", "asked in vain", "vain", Map.of());
        tenant.connections().connect(account.id(), Map.of("site", "vain", "token", "t"));
        String path = "/api/v1/accounts/" + account.id();
        String run = json(program.sendJson("POST", path + "/sync", key, "{\"full\":true}"))
                .get("run")
                .asText();

        program.sendJson("POST", path + "/pause", key, "");

        HttpResponse<String> answer = program.get("/api/v1/runs/" + run, key);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).at("/error/message").asText()).contains("that never began", "was paused");
    }

    @Test
    void saysWhatIsWrongWithASetting() throws Exception {
        Account account = served.install("default", "capable", "wrong setting");

        HttpResponse<String> answer =
                program.sendJson("PUT", "/api/v1/accounts/" + account.id() + "/settings", key, "{\"limit\":\"many\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/error/message").asText()).contains("limit must be a whole number");
    }

    @Test
    void refusesASettingThatIsNull() throws Exception {
        for (String connector : List.of("capable", "fake")) {
            String id =
                    served.install("default", connector, "null " + connector).id();
            String path = "/api/v1/accounts/" + id + "/settings";
            String added = "{\"connector\":\"%s\",\"label\":\"null\",\"settings\":{\"limit\":null}}";

            assertThat(program.sendJson("PUT", path, key, "{\"limit\":null}").statusCode())
                    .as(connector)
                    .isEqualTo(400);
            assertThat(json(program.sendJson("POST", "/api/v1/accounts", key, String.format(added, connector)))
                            .at("/error/code")
                            .asText())
                    .as(connector)
                    .isEqualTo("unreadable");
        }
    }

    @Test
    void saysSoWhenABodyIsNoJson() throws Exception {
        HttpResponse<String> answer = program.sendJson("POST", "/api/v1/accounts", key, "label=x");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).at("/error/code").asText()).isEqualTo("unreadable");
    }

    @Test
    void hasWordsForAddressesAndPagesThatAreNot() throws Exception {
        assertThat(json(program.get("/api/v1/nothing", key)).at("/error/code").asText())
                .isEqualTo("not_found");
        assertThat(json(program.get("/api/v1/runs?size=0", key))
                        .at("/error/code")
                        .asText())
                .isEqualTo("parameter");
        assertThat(json(program.get("/api/v1/runs/none", key)).at("/error/code").asText())
                .isEqualTo("not_found");
    }

    @Test
    void readsDocuments() throws Exception {
        Account account = served.install("default", "fake", "documents");
        served.store(account, document("a/b?c", "api/1.md", "Odd id", "body"));

        JsonNode one = json(program.get("/api/v1/documents?account=" + account.id(), key))
                .at("/items/0");
        assertThat(one.get("remote_id").asText()).isEqualTo("a/b?c");
        JsonNode text =
                json(program.get("/api/v1/documents/one?account=" + account.id() + "&key=page_id&id=a%2Fb%3Fc", key));
        assertThat(text.get("markdown").asText()).contains("# Odd id");
        assertThat(text.at("/document/access/state").asText()).isEqualTo("unknown");
    }

    @Test
    void tellsEveryListInOneShape() throws Exception {
        String tenant = "lists";
        String key = served.key(tenant);
        Account account = served.install(tenant, "capable", "lists");
        served.store(account, document("l1", "lists/1.md", "First", "listed"));
        served.store(account, document("l2", "lists/2.md", "Second", "listed"));
        String one = "/api/v1/accounts/" + account.id();
        List<String> lists = List.of(
                "/api/v1/accounts",
                "/api/v1/connectors",
                "/api/v1/macros",
                "/api/v1/runs",
                "/api/v1/audit",
                one + "/spaces");

        for (String list : lists) {
            JsonNode answer = json(program.get(list, key));
            assertThat(answer.fieldNames()).toIterable().as(list).contains("items", "page", "size", "more");
            assertThat(answer.get("more").asBoolean()).as(list).isFalse();
        }
        String documents = "/api/v1/documents?size=1&account=" + account.id();
        assertThat(json(program.get(documents, key)).get("more").asBoolean()).isTrue();
        assertThat(json(program.get(documents + "&page=1", key)).get("more").asBoolean())
                .isFalse();
        served.host().tenant(tenant).rename(account.id(), "other lists");
        String events = "/api/v1/audit?size=1&account=" + account.id();
        assertThat(json(program.get(events, key)).get("more").asBoolean()).isTrue();
        assertThat(json(program.get(events + "&page=1", key)).get("more").asBoolean())
                .isFalse();
    }

    @Test
    void saysSoWhenASearchHasTooManyWords() throws Exception {
        HttpResponse<String> answer = program.get("/api/v1/documents?q=a+b+c+d+e+f+g+h+i+j+k", key);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).at("/error/message").asText()).contains("11 words", "double quotes");
        assertThat(json(program.get("/api/v1/openapi.json"))
                        .at("/paths/~1api~1v1~1documents/get/responses/422/description")
                        .asText())
                .contains("the message says what to do");
    }

    @Test
    void seesTheTenantOfItsKeyAlone() throws Exception {
        Account foreign = served.install("other", "fake", "theirs");
        served.store(foreign, document("9", "theirs/9.md", "Their secret", "body"));

        for (String path :
                Set.of("/api/v1/accounts", "/api/v1/documents", "/api/v1/runs", "/api/v1/audit", "/api/v1/macros")) {
            assertThat(program.get(path, key).body()).as(path).doesNotContain(foreign.id(), "Their secret");
        }
        for (String path : Set.of("", "/settings", "/spaces", "/progress", "/health")) {
            assertThat(program.get("/api/v1/accounts/" + foreign.id() + path, key)
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        for (String action : Set.of("connect", "sync", "cancel", "pause", "resume", "confirm", "disconnect")) {
            assertThat(program.sendJson("POST", "/api/v1/accounts/" + foreign.id() + "/" + action, key, "{}")
                            .statusCode())
                    .as(action)
                    .isEqualTo(404);
        }
        assertThat(json(program.get("/api/v1/accounts", served.key("other")))
                        .at("/items/0/id")
                        .asText())
                .isEqualTo(foreign.id());
    }

    @Test
    void isDescribedRouteByRoute() throws Exception {
        JsonNode document = json(program.get("/api/v1/openapi.json"));
        Set<String> described = new TreeSet<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));

        assertThat(described).isEqualTo(served.server().routes("/api/"));
    }

    @Test
    void showsAKeyOnceAndKeepsItsHash() {
        Visitor operator = served.operator();
        String page = operator.submit("/keys", "/keys", Map.of("label", "Nightly job"))
                .body();
        String text = page.replaceFirst("(?s).*<code class=\"secret\">([^<]+)</code>.*", "$1");

        assertThat(program.get("/api/v1/accounts", text).statusCode()).isEqualTo(200);
        assertThat(operator.get("/keys").body()).contains("Nightly job").doesNotContain(text);
    }

    @Test
    void tellsMachinesHowItIs() {
        assertThat(program.get("/health").body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(program.get("/metrics").statusCode()).isEqualTo(401);
        assertThat(program.get("/metrics", key).body())
                .contains("connectors_runs_under_way 0", "connectors_documents", "jvm_memory_used_bytes");
    }

    @Test
    void countsWhatTheTenantOfAKeyHas(@TempDir Path other) {
        try (Served fresh = Served.in(other)) {
            Account account = fresh.install("acme", "fake", "one");
            fresh.store(account, document("1", "m/1.md", "One", "body"));
            fresh.install("default", "fake", "two");
            fresh.host().tenant("acme").sync(account.id(), true, ProgressListener.none(), Cancellation.never());

            assertThat(fresh.stranger().get("/metrics", fresh.key("acme")).body())
                    .contains("connectors_installations 1.0", "connectors_documents 1.0")
                    .contains("connectors_runs_completed_total 1.0", "connectors_database_reachable 1.0")
                    .doesNotContain("jvm_", "process_", "system_");
            assertThat(fresh.stranger().get("/metrics", fresh.key("third")).body())
                    .contains("connectors_installations 0.0", "connectors_documents 0.0")
                    .contains("connectors_runs_completed_total 0.0");
            assertThat(fresh.stranger().get("/metrics", fresh.key("default")).body())
                    .contains("connectors_installations 2.0", "connectors_documents 1.0", "jvm_memory_used_bytes");
        }
    }

    @Test
    void tellsWhatGrowsFromWhatGoesUpAndDown() {
        assertThat(program.get("/metrics", key).body())
                .contains("# TYPE connectors_runs_failed_total counter", "connectors_runs_completed_total 0.0")
                .contains("# TYPE connectors_runs_under_way gauge", "connectors_database_reachable 1.0");
    }

    @Test
    void saysSoWhenTheDatabaseIsGone(@TempDir Path other) {
        Served lost = Served.in(other);
        lost.host().close();

        HttpResponse<String> health = lost.stranger().get("/health");

        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).isEqualTo("{\"status\":\"down\"}");
        lost.server().close();
    }
}
