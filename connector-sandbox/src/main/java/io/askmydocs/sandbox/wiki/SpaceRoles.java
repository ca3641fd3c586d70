package io.askmydocs.sandbox.wiki;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The roles of the site, who has which one in which space, and how far the site has gone over to them. */
public final class SpaceRoles {
    public static final String ADMIN = "role-admin";
    public static final String COLLABORATOR = "role-collaborator";
    public static final String VIEWER = "role-viewer";

    /** How far a site has replaced the permissions of spaces by roles. */
    public enum Mode {
        PRE_ROLES,
        ROLES_TRANSITION,
        ROLES
    }

    /** One principal's role in one space. */
    public record Assignment(Principal principal, String roleId) {}

    private final Map<String, SpaceRole> roles = new TreeMap<>();
    private final Map<String, List<Assignment>> bySpaceKey = new TreeMap<>();
    private Mode mode = Mode.PRE_ROLES;

    SpaceRoles() {
        add(new SpaceRole(ADMIN, "Admin", List.of("read/space", "create/page", "administer/space")));
        add(new SpaceRole(COLLABORATOR, "Collaborator", List.of("read/space", "create/page", "create/comment")));
        add(new SpaceRole(VIEWER, "Viewer", List.of("read/space")));
    }

    public synchronized void add(SpaceRole role) {
        roles.put(role.id(), role);
    }

    public synchronized List<SpaceRole> all() {
        return List.copyOf(roles.values());
    }

    public synchronized Optional<SpaceRole> role(String id) {
        return Optional.ofNullable(roles.get(id));
    }

    public synchronized void assign(String spaceKey, Assignment assignment) {
        if (!roles.containsKey(assignment.roleId())) {
            throw new IllegalArgumentException("no space role has the id " + assignment.roleId() + "; add it first");
        }
        bySpaceKey.computeIfAbsent(spaceKey, key -> new ArrayList<>()).add(assignment);
    }

    public synchronized void unassign(String spaceKey, Principal principal) {
        bySpaceKey
                .getOrDefault(spaceKey, new ArrayList<>())
                .removeIf(assignment -> assignment.principal().equals(principal));
    }

    public synchronized List<Assignment> assignments(String spaceKey) {
        return List.copyOf(bySpaceKey.getOrDefault(spaceKey, List.of()));
    }

    public synchronized Mode mode() {
        return mode;
    }

    public synchronized void mode(Mode reached) {
        mode = reached;
    }
}
