package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.SyncResult.NotUnderstood;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the macros that a run could only name. Thread-safe. */
final class Misunderstandings {

    private final Map<String, NotUnderstood> macros = new ConcurrentHashMap<>();

    void add(String macro, int count, String remoteId) {
        macros.merge(
                macro,
                new NotUnderstood(macro, count, remoteId),
                (one, other) -> new NotUnderstood(macro, one.count() + other.count(), one.exampleRemoteId()));
    }

    /** Most frequent first. */
    List<NotUnderstood> all() {
        return macros.values().stream()
                .sorted(Comparator.comparingLong(NotUnderstood::count)
                        .reversed()
                        .thenComparing(NotUnderstood::construct))
                .toList();
    }
}
