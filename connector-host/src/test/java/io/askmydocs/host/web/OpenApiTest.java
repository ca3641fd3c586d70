package io.askmydocs.host.web;

import static io.askmydocs.host.HostFixture.document;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Paging;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document that describes the API, compared with what the API answers. */
class OpenApiTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static Served served;
    private static Visitor program;
    private static String key;
    private static String account;
    private static String run;
    private static JsonNode api;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        served = Served.in(folder);
        program = served.stranger();
        key = served.key("default");
        Account wiki = served.install("default", "capable", "Wiki");
        Tenant tenant = served.host().tenant("default");
        tenant.connections().connect(wiki.id(), Map.of("site", "one", "token", "t"));
        tenant.sync(wiki.id(), true, ProgressListener.none(), Cancellation.never());
        tenant.confirm(wiki.id(), "c-1");
        tenant.changeSettings(wiki.id(), Map.of("limit", "9"));
        served.store(wiki, document("1", "s/1.md", "Title", "words"));
        tenant.syncNow(wiki.id(), false);
        account = wiki.id();
        run = tenant.runs(Optional.empty(), Paging.first(1)).get(0).id();
        api = JSON.readTree(program.get("/api/v1/openapi.json").body());
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void everyAnswerHasTheMembersThatAreDescribed() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (var path : api.get("paths").properties()) {
            JsonNode schema = path.getValue().at("/get/responses/200/content/application~1json/schema");
            if (!schema.isMissingNode()) {
                compare(path.getKey(), schema, answer(path.getKey()), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static JsonNode answer(String path) throws Exception {
        String id = path.contains("/runs/") ? run : account;
        String query = path.endsWith("/one") ? "?account=" + account + "&key=page_id&id=1" : "";
        HttpResponse<String> answer = program.get(path.replace("{id}", id) + query, key);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static void compare(String place, JsonNode given, JsonNode value, List<String> wrong) {
        JsonNode schema = given.has("$ref") ? api.at(given.get("$ref").asText().substring(1)) : given;
        if (!types(schema).contains(type(value))) {
            wrong.add(place + " is " + type(value) + ", and described as " + types(schema));
        } else if (value.isArray()) {
            value.forEach(one -> compare(place + "[]", schema.get("items"), one, wrong));
        } else if (value.isObject() && schema.has("properties")) {
            Set<String> described = names(schema.get("properties"));
            if (!described.equals(names(value))) {
                wrong.add(place + " has " + names(value) + ", and is described with " + described);
            }
            described.stream()
                    .filter(value::has)
                    .forEach(name ->
                            compare(place + "." + name, schema.get("properties").get(name), value.get(name), wrong));
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> types(JsonNode schema) {
        Set<String> types = new TreeSet<>();
        if (schema.path("type").isArray()) {
            schema.get("type").forEach(one -> types.add(one.asText()));
        } else {
            types.add(schema.path("type").asText("any"));
        }
        if (types.contains("number")) {
            types.add("integer");
        }
        return types;
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "object";
            case ARRAY -> "array";
            case BOOLEAN -> "boolean";
            case NULL -> "null";
            case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
            default -> "string";
        };
    }
}
