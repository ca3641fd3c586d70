package io.askmydocs.connector.confluence.access;

import static java.util.stream.Collectors.toSet;

import io.askmydocs.connector.confluence.rest.AccessClient;
import io.askmydocs.connector.confluence.rest.RoleAssignment;
import io.askmydocs.connector.confluence.rest.Space;
import io.askmydocs.connector.confluence.rest.SpacePermission;
import io.askmydocs.connector.confluence.rest.SpaceRole;
import java.util.List;
import java.util.Set;

/**
 * Who may read a space. Sites with roles name roles where others name people; a role becomes whoever has it in this space, so
 * that a host need not know roles. Thread-safe.
 */
final class SpaceGate {

    private final AccessClient client;
    private final OncePerRun<Attempt<Set<String>>> readingRoles = new OncePerRun<>();

    SpaceGate(AccessClient client) {
        this.client = client;
    }

    Reading read(String node, Space space) {
        List<SpacePermission> rights = client.spacePermissions(space.id()).stream()
                .filter(SpacePermission::readsSpace)
                .toList();
        Readers readers = new Readers();
        if (rights.isEmpty()) {
            addAllHolders(space, readers);
        }
        for (SpacePermission right : rights) {
            if (!isRole(right)) {
                readers.add(right.principalType(), right.principalId());
            }
        }
        addRoles(
                space,
                rights.stream()
                        .filter(SpaceGate::isRole)
                        .map(SpacePermission::principalId)
                        .collect(toSet()),
                readers);
        return readers.gate(node);
    }

    private static boolean isRole(SpacePermission right) {
        return Readers.type(right.principalType()).equals("role");
    }

    /** A site that went over to roles alone may list no permission at all; who has a role that reads may still read. */
    private void addAllHolders(Space space, Readers readers) {
        List<RoleAssignment> assignments = client.roleAssignments(space.id());
        if (assignments.isEmpty()) {
            return;
        }
        Set<String> reading = readingRoles(readers);
        assignments.stream()
                .filter(held -> reading.contains(held.roleId()))
                .forEach(held -> readers.add(held.principalType(), held.principalId()));
    }

    private void addRoles(Space space, Set<String> roles, Readers readers) {
        if (roles.isEmpty()) {
            return;
        }
        Set<String> reading = readingRoles(readers);
        roles.stream()
                .filter(role -> !reading.contains(role))
                .forEach(role -> readers.lacks(
                        "The role " + role + " may read, but the site's roles do not tell that it does."));
        List<String> confirmed = roles.stream().filter(reading::contains).toList();
        if (!confirmed.isEmpty()) {
            addHolders(Attempt.at(() -> client.roleAssignments(space.id())), confirmed, readers);
        }
    }

    /** A role nobody can be named for is named itself: it is a principal, if not one that every host can look up. */
    private static void addHolders(Attempt<List<RoleAssignment>> attempt, List<String> roles, Readers readers) {
        List<RoleAssignment> assignments =
                attempt instanceof Attempt.Answered<List<RoleAssignment>> answered ? answered.answer() : List.of();
        roles.forEach(role -> addHolders(role, assignments, readers));
    }

    private static void addHolders(String role, List<RoleAssignment> assignments, Readers readers) {
        List<RoleAssignment> holders =
                assignments.stream().filter(held -> held.roleId().equals(role)).toList();
        holders.forEach(held -> readers.add(held.principalType(), held.principalId()));
        if (holders.isEmpty()) {
            readers.addRole(role);
        }
    }

    /** The catalogue is the site's, and read once; without it, no role is known to read. */
    private Set<String> readingRoles(Readers readers) {
        Attempt<Set<String>> roles = readingRoles.get("site", () -> Attempt.at(this::askForReadingRoles));
        if (roles instanceof Attempt.Answered<Set<String>> known) {
            return known.answer();
        }
        if (roles instanceof Attempt.Unreadable<Set<String>> failed) {
            readers.lacks("What the site's roles may do is not known. " + failed.why());
        }
        return Set.of();
    }

    private Set<String> askForReadingRoles() {
        return client.spaceRoles().stream()
                .filter(SpaceRole::readsSpace)
                .map(SpaceRole::id)
                .collect(toSet());
    }
}
