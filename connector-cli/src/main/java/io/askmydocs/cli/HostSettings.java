package io.askmydocs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.connector.api.ConnectionSetting;
import io.askmydocs.connector.api.ConnectionSetting.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The settings that a host which runs keeps with one of its accounts. */
record HostSettings(HostApi api, String account) {

    /** What its connector declares. */
    List<ConnectionSetting> declared() {
        String connector = api.get("/accounts/" + account).path("connector").asText();
        return api.items("/connectors")
                .filter(found -> found.path("key").asText().equals(connector))
                .flatMap(found -> StreamSupport.stream(found.path("settings").spliterator(), false))
                .map(HostSettings::setting)
                .toList();
    }

    Map<String, String> stored() {
        return texts(api.get("/accounts/" + account + "/settings"));
    }

    /** Replaces all of them; the host refuses what its connector did not declare. */
    Map<String, String> store(Map<String, String> settings) {
        ObjectNode body = RunJson.object();
        settings.forEach(body::put);
        return texts(api.put("/accounts/" + account + "/settings", body));
    }

    private static ConnectionSetting setting(JsonNode one) {
        return new ConnectionSetting(
                one.path("name").asText(),
                one.path("label").asText(),
                Kind.valueOf(one.path("kind").asText().toUpperCase(Locale.ROOT)),
                one.path("default_value").asText(),
                StreamSupport.stream(one.path("choices").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                one.path("hint").asText());
    }

    private static Map<String, String> texts(JsonNode settings) {
        Map<String, String> texts = new LinkedHashMap<>();
        settings.properties()
                .forEach(one -> texts.put(one.getKey(), one.getValue().asText()));
        return texts;
    }
}
