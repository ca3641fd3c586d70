package io.askmydocs.host.admin;

import io.askmydocs.host.db.HostDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** How much of what the host holds, over all tenants. Numbers only. Thread-safe. */
public final class Census {

    private static final Map<String, String> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("installations", "SELECT COUNT(*) FROM installation");
        QUESTIONS.put(
                "installations_need_reconnect", "SELECT COUNT(*) FROM installation WHERE status = 'NEEDS_RECONNECT'");
        QUESTIONS.put("documents", "SELECT COUNT(*) FROM document WHERE deleted = FALSE");
        QUESTIONS.put("runs_under_way", "SELECT COUNT(*) FROM sync_run WHERE status = 'RUNNING'");
        QUESTIONS.put("runs_completed", "SELECT COUNT(*) FROM sync_run WHERE status = 'COMPLETED'");
        QUESTIONS.put("runs_incomplete", "SELECT COUNT(*) FROM sync_run WHERE status = 'INCOMPLETE'");
        QUESTIONS.put("runs_failed", "SELECT COUNT(*) FROM sync_run WHERE status = 'FAILED'");
    }

    private final HostDatabase database;

    public Census(HostDatabase database) {
        this.database = database;
    }

    /** What can be counted. */
    public Set<String> names() {
        return QUESTIONS.keySet();
    }

    /** Counts one of {@link #names()}. */
    public double count(String name) {
        return database.query(row -> row.getLong(1), Objects.requireNonNull(QUESTIONS.get(name)))
                .get(0);
    }
}
