package io.askmydocs.sandbox.wiki;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts and group names. Whoever is unknown exists all the same, without a name or groups of their own. */
public final class People {
    private final Map<String, User> users = new ConcurrentHashMap<>();
    private final Map<String, String> groupNames = new ConcurrentHashMap<>();

    public void add(User user) {
        users.put(user.accountId(), user);
    }

    public void nameGroup(String groupId, String name) {
        groupNames.put(groupId, name);
    }

    public User user(String accountId) {
        return users.getOrDefault(accountId, new User(accountId, "Former user", Set.of()));
    }

    public String groupName(String groupId) {
        return groupNames.getOrDefault(groupId, groupId);
    }
}
