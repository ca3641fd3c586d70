package io.askmydocs.connector.confluence.rest;

import java.util.Set;

/**
 * A role that spaces may give.
 *
 * @param permissions such as {@code read/space}
 */
public record SpaceRole(String id, Set<String> permissions) {

    public SpaceRole {
        permissions = Set.copyOf(permissions);
    }

    public boolean readsSpace() {
        return permissions.contains("read/space");
    }
}
