package io.askmydocs.host.journal;

import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncProgress;
import io.askmydocs.connector.api.SyncWait;
import io.askmydocs.host.db.DatabaseException;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.db.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Notes the progress of one run, not oftener than somebody could look. Thread-safe. */
public final class ProgressKeeper implements ProgressListener, AutoCloseable {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final String SAVE = "MERGE INTO run_progress p USING (SELECT CAST(? AS VARCHAR(36)) AS run,"
            + " CAST(? AS VARCHAR(64)) AS tenant, CAST(? AS VARCHAR(500)) AS container, CAST(? AS BIGINT) AS done,"
            + " CAST(? AS BIGINT) AS known, CAST(? AS BOOLEAN) AS finished,"
            + " CAST(? AS TIMESTAMP WITH TIME ZONE) AS started_at, CAST(? AS TIMESTAMP WITH TIME ZONE) AS updated_at) n"
            + " ON p.run = n.run AND p.container = n.container"
            + " WHEN MATCHED THEN UPDATE SET done = n.done, known = n.known, finished = n.finished,"
            + " updated_at = n.updated_at"
            + " WHEN NOT MATCHED THEN INSERT (run, tenant, container, done, known, finished, started_at, updated_at)"
            + " VALUES (n.run, n.tenant, n.container, n.done, n.known, n.finished, n.started_at, n.updated_at)";

    private final HostDatabase database;
    private final Clock clock;
    private final Run run;
    private final ProgressListener also;
    private final Map<String, Instant> started = new HashMap<>();
    private final Map<String, SyncProgress> unsaved = new LinkedHashMap<>();
    private Instant saved = Instant.MIN;

    ProgressKeeper(HostDatabase database, Clock clock, Run run, ProgressListener also) {
        this.database = database;
        this.clock = clock;
        this.run = run;
        this.also = also;
    }

    @Override
    public void progressed(SyncProgress progress) {
        also.progressed(progress);
        note(progress);
    }

    @Override
    public void waits(SyncWait wait) {
        also.waits(wait);
    }

    private synchronized void note(SyncProgress progress) {
        Instant now = clock.instant();
        started.putIfAbsent(progress.container(), now);
        unsaved.put(progress.container(), progress);
        if (!now.isBefore(saved.equals(Instant.MIN) ? now : saved.plus(PAUSE))) {
            save(now);
        }
    }

    /** Notes what is not noted yet. */
    @Override
    public synchronized void close() {
        save(clock.instant());
    }

    private void save(Instant now) {
        try {
            database.inTransaction(session -> {
                unsaved.values().forEach(progress -> save(session, progress, now));
                return unsaved.size();
            });
            unsaved.clear();
        } catch (DatabaseException e) {
            // A watcher misses something; the run must not. What is unsaved is saved the next time.
        }
        saved = now;
    }

    private void save(Session session, SyncProgress progress, Instant now) {
        session.update(
                SAVE,
                run.id(),
                run.tenant(),
                progress.container(),
                progress.done(),
                progress.known(),
                progress.finished(),
                started.getOrDefault(progress.container(), now),
                now);
    }

    /** Whose progress it is. */
    record Run(String tenant, String id) {}
}
