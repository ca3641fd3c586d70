package io.askmydocs.it.sync;

import io.askmydocs.sandbox.RequestLog;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which pages of the listings of spaces a run asked for, by space, in their order. */
record Listings(Map<String, Set<String>> bySpace) {

    static Listings none() {
        return new Listings(new TreeMap<>());
    }

    static Listings of(RequestLog log) {
        Listings listings = none();
        log.entries().stream()
                .filter(entry -> entry.route().matches("/wiki/api/v2/spaces/\\{id}/(pages|blogposts)"))
                .forEach(entry -> listings.bySpace
                        .computeIfAbsent(entry.path().split("/")[5], id -> new LinkedHashSet<>())
                        .add(entry.path() + "?" + entry.query()));
        return listings;
    }

    Set<String> of(String spaceId) {
        return bySpace.getOrDefault(spaceId, Set.of());
    }

    /** What an earlier run asked for and was done with: all but the page it had in hand and the two it may have read ahead. */
    Set<String> behind(String spaceId) {
        List<String> asked = List.copyOf(of(spaceId));
        return Set.copyOf(asked.subList(0, Math.max(0, asked.size() - 3)));
    }
}
