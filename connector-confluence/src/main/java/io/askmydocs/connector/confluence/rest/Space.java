package io.askmydocs.connector.confluence.rest;

/**
 * A space.
 *
 * @param type {@code global}, {@code personal}, {@code collaboration}, …
 * @param status {@code current} or {@code archived}
 */
public record Space(String id, String key, String name, String type, String status) {

    public boolean personal() {
        return "personal".equals(type);
    }

    public boolean archived() {
        return "archived".equals(status);
    }
}
