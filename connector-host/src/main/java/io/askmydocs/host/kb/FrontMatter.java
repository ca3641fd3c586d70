package io.askmydocs.host.kb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** YAML front matter. Every text is a double-quoted scalar as JSON writes it, which any YAML reader takes. */
final class FrontMatter {

    /** Kept in the database; too long for the top of a file. */
    private static final String HIDDEN = "converter_hints";

    private static final JsonMapper JSON = new JsonMapper();

    /** Names that YAML 1.1 reads as booleans or null. */
    private static final Set<String> WORDS = Set.of("y", "n", "yes", "no", "on", "off", "true", "false", "null");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

    private FrontMatter() {}

    static String of(Map<String, Object> metadata) {
        StringBuilder yaml = new StringBuilder("---\n");
        metadata.forEach((name, value) -> {
            if (!name.equals(HIDDEN)) {
                entry(yaml, "", name, value);
            }
        });
        return yaml.append("---\n\n").toString();
    }

    private static void entry(StringBuilder yaml, String indent, String name, Object value) {
        yaml.append(indent).append(key(name)).append(':');
        if (value instanceof Map<?, ?> map && !map.isEmpty()) {
            yaml.append('\n');
            map.forEach((inner, content) -> entry(yaml, indent + "  ", String.valueOf(inner), content));
        } else if (value instanceof Collection<?> list && !list.isEmpty()) {
            yaml.append('\n');
            list.forEach(item ->
                    yaml.append(indent).append("  - ").append(json(item)).append('\n'));
        } else {
            yaml.append(' ').append(json(value)).append('\n');
        }
    }

    private static String key(String name) {
        boolean plain = PLAIN.matcher(name).matches() && !WORDS.contains(name.toLowerCase(Locale.ROOT));
        return plain ? name : json(name);
    }

    /** JSON is YAML. */
    private static String json(Object value) {
        try {
            return yaml(JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("metadata holds a value that is neither text, number, list nor map", e);
        }
    }

    /** JSON allows characters that YAML takes for line ends or refuses; half a surrogate pair stands for nothing. */
    private static String yaml(String json) {
        StringBuilder safe = new StringBuilder(json.length());
        json.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                safe.append('\uFFFD');
            } else if (c >= 0x7F && c <= 0x9F
                    || c == 0x2028
                    || c == 0x2029
                    || c == 0xFEFF
                    || c == 0xFFFE
                    || c == 0xFFFF) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
