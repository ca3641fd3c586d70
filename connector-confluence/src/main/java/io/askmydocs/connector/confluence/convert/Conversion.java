package io.askmydocs.connector.confluence.convert;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A converted page body.
 *
 * @param report what was lost on the way
 * @param properties the page's own properties, from the two-column tables of its page properties macros, in their order
 */
public record Conversion(String markdown, LossReport report, Map<String, String> properties) {

    public Conversion {
        properties = properties.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }
}
