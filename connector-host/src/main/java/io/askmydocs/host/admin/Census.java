package io.askmydocs.host.admin;

import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.journal.SyncRuns;
import java.util.HashMap;
import java.util.Map;

/** How much of what the host holds, over all tenants. Numbers only. Thread-safe. */
public final class Census {

    private static final String NOW = "SELECT (SELECT COUNT(*) FROM installation) AS installations,"
            + " (SELECT COUNT(*) FROM installation WHERE status = 'NEEDS_RECONNECT') AS need_reconnect,"
            + " (SELECT COUNT(*) FROM document WHERE deleted = FALSE) AS documents";
    private static final String RUNS = "SELECT status, COUNT(*) AS runs FROM sync_run GROUP BY status";

    private final HostDatabase database;

    public Census(HostDatabase database) {
        this.database = database;
    }

    /** Counts everything. */
    public Count take() {
        return database.inTransaction(session -> {
            Map<String, Long> runs = new HashMap<>();
            session.query(row -> runs.put(row.getString("status"), row.getLong("runs")), RUNS);
            return session.queryOne(
                            row -> new Count(
                                    row.getLong("installations"),
                                    row.getLong("need_reconnect"),
                                    row.getLong("documents"),
                                    Map.copyOf(runs)),
                            NOW)
                    .orElseThrow();
        });
    }

    /**
     * What was counted.
     *
     * @param runs by status
     */
    public record Count(long installations, long needReconnect, long documents, Map<String, Long> runs) {

        /** Before anything was counted. */
        public static Count nothing() {
            return new Count(0, 0, 0, Map.of());
        }

        public long runs(SyncRuns.Status status) {
            return runs.getOrDefault(status.name(), 0L);
        }
    }
}
