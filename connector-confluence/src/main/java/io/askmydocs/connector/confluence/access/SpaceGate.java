package io.askmydocs.connector.confluence.access;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.api.SourceAccess.Principal;
import io.askmydocs.connector.confluence.rest.AccessClient;
import io.askmydocs.connector.confluence.rest.AccessClient.RoleAssignment;
import io.askmydocs.connector.confluence.rest.AccessClient.Subject;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may read a space. Sites with roles name roles where others name people; a role becomes whoever holds it, so that a host
 * need not know roles. Thread-safe.
 */
final class SpaceGate {

    private static final Set<String> KNOWN = Set.of("user", "group", "access-class");

    private final AccessClient client;
    private @Nullable Set<String> readingRoles;

    SpaceGate(AccessClient client) {
        this.client = client;
    }

    Set<Principal> of(Space space) {
        List<Subject> readers = client.spaceReaders(space);
        Set<Principal> principals = new LinkedHashSet<>();
        boolean roles = readers.isEmpty();
        for (Subject reader : readers) {
            if (reader.type().equals("role")) {
                roles = true;
            } else {
                principals.add(principal(reader));
            }
        }
        if (roles) {
            addHolders(space, principals);
        }
        return principals;
    }

    private void addHolders(Space space, Set<Principal> principals) {
        Set<String> reading = readingRoles();
        for (RoleAssignment assignment : client.roleAssignments(space)) {
            if (reading.contains(assignment.roleId())) {
                principals.add(principal(assignment.subject()));
            }
        }
    }

    /** The catalogue is the site's; it is read once. */
    private synchronized Set<String> readingRoles() {
        Set<String> known = readingRoles;
        if (known == null) {
            known = client.readingRoles();
            readingRoles = known;
        }
        return known;
    }

    /** A kind of principal nobody has heard of must not be left out: the gate would be narrower, or empty, without a word. */
    private static Principal principal(Subject subject) {
        if (!KNOWN.contains(subject.type())) {
            throw new ConnectorApiException(
                    "Confluence names a reader of the unknown type '" + subject.type() + "'.",
                    200,
                    FailureCategory.BAD_RESPONSE,
                    null,
                    null);
        }
        return new Principal(subject.type(), subject.id());
    }
}
