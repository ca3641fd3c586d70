package io.askmydocs.connector.confluence.rest;

import java.util.Set;

/**
 * Who alone may read one node, by its own restrictions; nobody is named where there are none.
 *
 * @param users account ids
 * @param groups group ids
 */
public record ReadRestrictions(Set<String> users, Set<String> groups) {

    public ReadRestrictions {
        users = Set.copyOf(users);
        groups = Set.copyOf(groups);
    }
}
