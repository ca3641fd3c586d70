package io.askmydocs.sandbox.wiki;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Which comments and attachments hang on which content, so that nobody has to look through everything. */
final class Attached {
    private final Map<Long, NavigableSet<Long>> byParent = new ConcurrentHashMap<>();

    void add(long parentId, long id) {
        byParent.computeIfAbsent(parentId, parent -> new ConcurrentSkipListSet<>())
                .add(id);
    }

    void remove(long parentId, long id) {
        byParent.computeIfPresent(parentId, (parent, ids) -> {
            ids.remove(id);
            return ids.isEmpty() ? null : ids;
        });
    }

    List<Long> to(long parentId) {
        NavigableSet<Long> ids = byParent.get(parentId);
        return ids == null ? List.of() : List.copyOf(ids);
    }
}
