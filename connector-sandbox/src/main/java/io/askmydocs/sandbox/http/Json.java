package io.askmydocs.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The one JSON mapper, and shorthands for building trees. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    public static JsonNode parse(String text) throws JsonProcessingException {
        return MAPPER.readTree(text);
    }

    /** The results of a list, the users and groups of restrictions, or the one thing that was asked for. */
    static long objects(JsonNode answer) {
        if (answer.path("results").isArray()) {
            return answer.path("results").size();
        }
        if (answer.path("restrictions").isObject()) {
            return size(answer.path("restrictions").path("user"))
                    + size(answer.path("restrictions").path("group"));
        }
        return 1;
    }

    private static long size(JsonNode list) {
        return list.path("results").size();
    }
}
