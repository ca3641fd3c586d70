package io.askmydocs.host.db;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;

/** Maps in text columns. */
public final class JsonColumn {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private JsonColumn() {}

    /** Text, numbers, booleans, lists, maps and records as JSON. */
    public static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON value", e);
        }
    }

    /** A JSON object of texts. */
    public static Map<String, String> readTexts(String json) {
        try {
            return JSON.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            // Neither the text nor its parser's message: a column may hold a secret.
            throw new IllegalStateException("a database column that should hold a JSON object does not");
        }
    }

    /** A text of a JSON object; absent when it has none of that name. */
    public static Optional<String> readText(String json, String name) {
        try {
            return Optional.of(JSON.readTree(json).path(name))
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::textValue);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
