package io.askmydocs.connector.confluence.rest;

/**
 * A space.
 *
 * @param status {@code current} or {@code archived}
 */
public record Space(String id, String key, String name, String status) {

    public boolean archived() {
        return "archived".equals(status);
    }
}
