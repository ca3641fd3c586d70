package io.askmydocs.connector.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Deep, ordered, unmodifiable copies of metadata, made of what every host can write. */
final class MetadataValues {

    private MetadataValues() {}

    static Map<String, Object> copyOf(Map<String, Object> metadata) {
        return copyOfMap("metadata", metadata);
    }

    private static Map<String, Object> copyOfMap(String place, Map<?, ?> map) {
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw new IllegalArgumentException(place + " has a name that is not text: " + name);
            }
            copy.put(text, isPlain(value) ? value : copyOfValue(place + "." + text, value));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static boolean isPlain(Object value) {
        return value instanceof String || value instanceof Number || value instanceof Boolean;
    }

    private static Object copyOfValue(String place, Object value) {
        if (isPlain(value)) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            return copyOfMap(place, map);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(copyOfValue(place + "[" + copy.size() + "]", element)));
            return Collections.unmodifiableList(copy);
        }
        throw new IllegalArgumentException(place + " is "
                + (value == null ? "null" : "a " + value.getClass().getName())
                + "; metadata is made of text, numbers, booleans, lists and maps. Leave out what is unknown.");
    }
}
