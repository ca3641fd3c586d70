package io.askmydocs.connector.confluence.access;

import io.askmydocs.connector.api.SourceAccess.Gate;
import io.askmydocs.connector.api.SourceAccess.Principal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Gathers who passes the gate of a space. Not thread-safe. */
final class Readers {

    private static final Set<String> KNOWN = Set.of("user", "group", "access-class");

    private final Set<Principal> principals = new LinkedHashSet<>();
    private final Set<String> lacking = new LinkedHashSet<>();

    /** Both spellings occur: {@code access-class} with permissions, {@code ACCESS_CLASS} with roles. */
    static String type(String received) {
        return received.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A kind of reader nobody has heard of must not be left out without a word: the gate would seem whole. */
    void add(String receivedType, String id) {
        String type = type(receivedType);
        if (!KNOWN.contains(type)) {
            lacks("Confluence names a reader of the unknown type '" + receivedType + "'. Update the connector.");
        } else if (id.isEmpty()) {
            lacks("Confluence names a reader of the type '" + receivedType + "' without an id.");
        } else {
            principals.add(new Principal(type, id));
        }
    }

    void addRole(String id) {
        principals.add(new Principal("role", id));
    }

    /** Something is missing, and why. */
    void lacks(String why) {
        lacking.add(why);
    }

    /** The gate; with nobody in it, nobody passes. */
    Reading gate(String node) {
        return new Reading(Optional.of(new Gate(node, principals)), List.copyOf(lacking));
    }
}
