package io.askmydocs.host.web.documents;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A document's metadata as rows of a table. */
record Metadata(Map<String, String> rows) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Metadata read(String text) {
        Map<String, String> rows = new LinkedHashMap<>();
        try {
            flatten("", JSON.readTree(text), rows);
        } catch (JacksonException e) {
            rows.put("", "The metadata is damaged. A full sync writes it again.");
        }
        return new Metadata(rows);
    }

    private static void flatten(String name, JsonNode node, Map<String, String> rows) {
        if (node.isObject()) {
            node.properties()
                    .forEach(one ->
                            flatten(name.isEmpty() ? one.getKey() : name + "." + one.getKey(), one.getValue(), rows));
        } else if (node.isArray()) {
            StringBuilder list = new StringBuilder();
            node.forEach(one -> list.append(list.isEmpty() ? "" : ", ").append(text(one)));
            rows.put(name, list.toString());
        } else {
            rows.put(name, text(node));
        }
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : node.toString();
    }

    /** What people call the container the document is in. */
    String containerName(String otherwise) {
        return rows.getOrDefault("space_name", otherwise);
    }

    /** Where the document is at its source; a web address or nothing. */
    Optional<String> url() {
        return Optional.ofNullable(rows.get("url")).filter(Metadata::isWeb);
    }

    private static boolean isWeb(String url) {
        try {
            String scheme = URI.create(url).getScheme();
            return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
