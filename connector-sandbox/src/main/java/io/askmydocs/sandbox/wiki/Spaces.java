package io.askmydocs.sandbox.wiki;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The spaces, by key and by id. */
final class Spaces {
    private final Map<String, Space> byKey = new ConcurrentHashMap<>();
    private final Map<String, Space> byId = new ConcurrentHashMap<>();

    void add(Space space) {
        if (byKey.putIfAbsent(space.key(), space) != null) {
            throw new IllegalArgumentException("a space with the key " + space.key() + " exists already");
        }
        byId.put(space.id(), space);
    }

    void replace(Space space) {
        byKey.put(space.key(), space);
        byId.put(space.id(), space);
    }

    Optional<Space> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    Space withKey(String key) {
        return Optional.ofNullable(byKey.get(key))
                .orElseThrow(() -> new IllegalArgumentException("no space has the key " + key + "; add it first"));
    }

    List<Space> all() {
        return byId.values().stream()
                .sorted(Comparator.comparingLong(space -> Long.parseLong(space.id())))
                .toList();
    }
}
