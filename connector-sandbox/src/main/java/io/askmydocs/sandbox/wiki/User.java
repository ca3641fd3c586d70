package io.askmydocs.sandbox.wiki;

import java.util.Set;

/** Somebody with an account, and the ids of the groups they are in. */
public record User(String accountId, String displayName, Set<String> groupIds) {
    public User {
        groupIds = Set.copyOf(groupIds);
    }
}
