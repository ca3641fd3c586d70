package io.askmydocs.sandbox.wiki;

import java.util.List;

/**
 * A named set of permissions in spaces.
 *
 * @param permissions {@code read/space}, {@code create/page}, …
 */
public record SpaceRole(String id, String name, List<String> permissions) {
    public SpaceRole {
        permissions = List.copyOf(permissions);
    }
}
