package io.askmydocs.host.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.Actor;
import io.askmydocs.host.journal.AuditFilter;
import io.askmydocs.host.journal.AuditTrail;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    private Served served;
    private Visitor program;
    private String key;

    @BeforeEach
    void start(@TempDir Path folder) {
        served = Served.in(folder);
        program = served.stranger();
        key = served.key("default");
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private HttpResponse<String> post(String path, String body) {
        return program.sendJson("POST", "/api/v1/users" + path, key, body);
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return JSON.readTree(answer.body());
    }

    private String added(String name) throws Exception {
        return json(post("", "{\"name\":\"" + name + "\"}")).get("password").asText();
    }

    private boolean comesIn(String name, String password) {
        return served.stranger()
                .signIn(name, password)
                .headers()
                .firstValue("location")
                .orElse("")
                .equals("/connectors");
    }

    @Test
    void addsSomebodyWithAPasswordThatIsToldOnce() throws Exception {
        String password = added("bob");

        assertThat(comesIn("bob", password)).isTrue();
        HttpResponse<String> list = program.get("/api/v1/users", key);
        assertThat(list.body()).doesNotContain(password, "hash");
        JsonNode bob = json(list).at("/items/1");
        assertThat(bob.get("name").asText()).isEqualTo("bob");
        assertThat(bob.get("password_given").asBoolean()).isTrue();
    }

    @Test
    void refusesWhatThePageRefuses() throws Exception {
        added("bob");

        for (String name : List.of("bob", "Not A Name", "")) {
            HttpResponse<String> answer = post("", "{\"name\":\"" + name + "\"}");
            assertThat(answer.statusCode()).as(name).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("password\":\"");
        }
        post("/bob/disable", "");
        assertThat(json(post("/admin/disable", "")).at("/error/message").asText())
                .contains("Nobody else could sign in then");
        assertThat(post("/nobody/password", "").statusCode()).isEqualTo(404);
    }

    @Test
    void givesAnotherPasswordInPlaceOfTheFormer() throws Exception {
        String former = added("bob");

        String other = json(post("/bob/password", "")).get("password").asText();

        assertThat(comesIn("bob", former)).isFalse();
        assertThat(comesIn("bob", other)).isTrue();
    }

    @Test
    void keepsOutAndLetsInAgain() throws Exception {
        String password = added("bob");

        assertThat(json(post("/bob/disable", "")).get("disabled").asBoolean()).isTrue();
        assertThat(comesIn("bob", password)).isFalse();
        assertThat(json(post("/bob/enable", "")).get("disabled").asBoolean()).isFalse();
        assertThat(comesIn("bob", password)).isTrue();
    }

    @Test
    void leavesTheSameTrailAsThePage() throws Exception {
        added("bob");
        post("/bob/password", "");
        post("/bob/disable", "");
        post("/bob/enable", "");

        assertThat(served.host().tenant("default").audit(AuditFilter.by(Actor.apiKey("test")), Paging.first(9)))
                .allSatisfy(entry -> assertThat(entry.details()).isEqualTo(Map.of("name", "bob")))
                .extracting(AuditTrail.Entry::event)
                .containsExactly("user_enabled", "user_disabled", "password_changed", "user_added");
    }

    @Test
    void isForThoseWhoRunTheHost() throws Exception {
        String theirs = served.key("other");

        assertThat(program.get("/api/v1/users", theirs).statusCode()).isEqualTo(403);
        for (String path : List.of("", "/admin/password", "/admin/disable", "/admin/enable")) {
            HttpResponse<String> answer = program.sendJson(
                    "POST", "/api/v1/users" + path, theirs, path.isEmpty() ? "{\"name\":\"eve\"}" : "");
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(json(answer).at("/error/code").asText()).isEqualTo("refused");
        }
        assertThat(served.host().adminUsers().find("eve")).isEmpty();
        assertThat(comesIn("admin", served.password())).isTrue();
    }
}
