package io.askmydocs.host.journal;

import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.host.db.HostDatabase;
import java.time.Clock;
import java.time.OffsetDateTime;

/** How far runs are. Thread-safe. */
public final class ProgressLog {

    private final HostDatabase database;
    private final Clock clock;

    public ProgressLog(HostDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What notes the progress of a run, every other second and when it is closed.
     *
     * @param also who else is to hear of it, at once
     */
    public ProgressKeeper keep(String tenant, String run, ProgressListener also) {
        return new ProgressKeeper(database, clock, new ProgressKeeper.Run(tenant, run), also);
    }

    /** The progress of a tenant's run; nothing when it has none. */
    public RunProgress of(String tenant, String run) {
        return new RunProgress(database.query(
                row -> new RunProgress.Container(
                        row.getString("container"),
                        row.getLong("done"),
                        row.getLong("known"),
                        row.getBoolean("finished"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("updated_at", OffsetDateTime.class).toInstant()),
                "SELECT * FROM run_progress WHERE tenant = ? AND run = ? ORDER BY started_at, container",
                tenant,
                run));
    }
}
