package io.askmydocs.sandbox.wiki;

import java.util.List;

/** A read restriction of one node: account ids and group ids; both empty means unrestricted. */
public record Readers(List<String> accountIds, List<String> groupIds) {
    static final Readers EVERYBODY = new Readers(List.of(), List.of());

    public Readers {
        accountIds = List.copyOf(accountIds);
        groupIds = List.copyOf(groupIds);
    }

    public boolean restricted() {
        return !accountIds.isEmpty() || !groupIds.isEmpty();
    }

    boolean admit(User user) {
        return !restricted()
                || accountIds.contains(user.accountId())
                || user.groupIds().stream().anyMatch(groupIds::contains);
    }
}
