package io.askmydocs.host.admin;

import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.journal.SyncRuns;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How much of what the host holds, of all tenants or of one. Numbers only. Thread-safe. */
public final class Census {

    private final HostDatabase database;
    private final Optional<String> tenant;

    private Census(HostDatabase database, Optional<String> tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** Of all tenants. */
    public static Census ofAll(HostDatabase database) {
        return new Census(database, Optional.empty());
    }

    public static Census of(HostDatabase database, String tenant) {
        return new Census(database, Optional.of(tenant));
    }

    /** Counts everything. */
    public Count take() {
        return database.inTransaction(session -> {
            Map<String, Long> runs = new HashMap<>();
            session.query(
                    row -> runs.put(row.getString("status"), row.getLong("runs")),
                    "SELECT status, COUNT(*) AS runs FROM sync_run" + whose("WHERE") + " GROUP BY status",
                    tenants(1));
            return session.queryOne(
                            row -> new Count(
                                    row.getLong("installations"),
                                    row.getLong("need_reconnect"),
                                    row.getLong("documents"),
                                    Map.copyOf(runs)),
                            "SELECT (SELECT COUNT(*) FROM installation" + whose("WHERE") + ") AS installations,"
                                    + " (SELECT COUNT(*) FROM installation WHERE status = 'NEEDS_RECONNECT'"
                                    + whose("AND") + ") AS need_reconnect,"
                                    + " (SELECT COUNT(*) FROM document WHERE deleted = FALSE" + whose("AND")
                                    + ") AS documents",
                            tenants(3))
                    .orElseThrow();
        });
    }

    private String whose(String word) {
        return tenant.isPresent() ? " " + word + " tenant = ?" : "";
    }

    private Object[] tenants(int times) {
        return tenant.map(name -> Collections.nCopies(times, name).toArray()).orElseGet(() -> new Object[0]);
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
