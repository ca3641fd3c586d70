package io.askmydocs.host.journal;

import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Condition;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.db.JsonColumn;
import io.askmydocs.host.db.Paging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The history of runs. One that was taken over by another process stays as that left it. Thread-safe. */
public final class SyncRuns {

    private static final String END =
            "UPDATE sync_run SET sync_mode = ?, status = ?, report = ?, summary = ?, ended_at = ?"
                    + " WHERE tenant = ? AND id = ? AND status = 'RUNNING'";

    /** Of an old run only its summary is left. */
    private static final String WHOLE =
            "SELECT id, installation, sync_mode, status, started_at, ended_at, COALESCE(report, summary) AS report"
                    + " FROM sync_run";

    private final HostDatabase database;
    private final Clock clock;

    public SyncRuns(HostDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Notes that a run returned. */
    public void end(Account account, String run, SyncResult result) {
        Status status = result.complete() ? Status.COMPLETED : Status.INCOMPLETE;
        database.update(
                END,
                result.mode().wireName(),
                status.name(),
                JsonColumn.write(RunReport.of(result)),
                JsonColumn.write(RunReport.summary(result)),
                clock.instant(),
                account.scope().tenant(),
                run);
    }

    /** Notes that a run threw. */
    public void fail(Account account, String run, SyncMode mode, String reason) {
        database.update(
                END,
                mode.wireName(),
                Status.FAILED.name(),
                JsonColumn.write(Map.of("reason", reason)),
                Optional.empty(),
                clock.instant(),
                account.scope().tenant(),
                run);
    }

    /** When the last run began that saw everything it set out to see. */
    public Optional<Instant> lastCompleted(Account account) {
        return database
                .query(
                        row -> row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        "SELECT started_at FROM sync_run WHERE tenant = ? AND installation = ? AND status = ?"
                                + " ORDER BY started_at DESC LIMIT 1",
                        account.scope().tenant(),
                        account.id(),
                        Status.COMPLETED.name())
                .stream()
                .findFirst();
    }

    /**
     * Ends the runs of a process that is gone.
     *
     * @return whether there were any
     */
    public boolean interruptLeftOver() {
        return database.update(
                        "UPDATE sync_run SET status = ?, ended_at = ? WHERE status = ?",
                        Status.INTERRUPTED.name(),
                        clock.instant(),
                        Status.RUNNING.name())
                > 0;
    }

    /** An installation's runs, oldest first. */
    public List<Run> of(Account account) {
        return database.query(
                SyncRuns::read,
                WHOLE + " WHERE tenant = ? AND installation = ? ORDER BY started_at, place",
                account.scope().tenant(),
                account.id());
    }

    /**
     * A tenant's runs, newest first.
     *
     * @param installation one installation's only
     */
    public List<Run> of(String tenant, Optional<String> installation, Paging paging) {
        Condition condition = Condition.of(tenant).and("installation", installation);
        return database.query(
                SyncRuns::read, WHOLE + condition.sql("started_at DESC, place DESC"), condition.arguments(paging));
    }

    /** The same with what is short of each report: counts, price, and whether it was complete. */
    public List<Run> summaries(String tenant, Optional<String> installation, Paging paging) {
        Condition condition = Condition.of(tenant).and("installation", installation);
        return database.query(
                SyncRuns::read,
                "SELECT id, installation, sync_mode, status, started_at, ended_at, COALESCE(summary, report) AS report"
                        + " FROM sync_run" + condition.sql("started_at DESC, place DESC"),
                condition.arguments(paging));
    }

    /** A tenant's runs that have not ended. */
    public List<Run> underWay(String tenant) {
        return database.query(
                SyncRuns::read, WHOLE + " WHERE tenant = ? AND status = ?", tenant, Status.RUNNING.name());
    }

    /** The installation whose next run will have this id; absent when it has begun, or nobody asked for it. */
    public Optional<String> promised(String tenant, String run) {
        return database
                .query(
                        row -> row.getString("id"),
                        "SELECT id FROM installation WHERE tenant = ? AND promised_run = ?",
                        tenant,
                        run)
                .stream()
                .findFirst();
    }

    /** A tenant's run. */
    public Optional<Run> find(String tenant, String id) {
        return database.inTransaction(
                session -> session.queryOne(SyncRuns::read, WHOLE + " WHERE tenant = ? AND id = ?", tenant, id));
    }

    /** Leaves of the reports of runs that ended before then what is short, of all tenants. */
    void shorten(Instant before) {
        database.inTransaction(session -> {
            session.update(
                    "DELETE FROM run_progress WHERE run IN (SELECT id FROM sync_run WHERE ended_at < ?)", before);
            return session.update(
                    "UPDATE sync_run SET report = NULL"
                            + " WHERE ended_at < ? AND report IS NOT NULL AND summary IS NOT NULL",
                    before);
        });
    }

    private static Run read(ResultSet row) throws SQLException {
        return new Run(
                row.getString("id"),
                row.getString("installation"),
                row.getString("sync_mode"),
                Status.valueOf(row.getString("status")),
                new Span(
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)),
                Optional.ofNullable(row.getString("report")));
    }

    /** From when to when; without an end while it lasts. */
    public record Span(Instant from, Optional<Instant> to) {}

    /**
     * One run.
     *
     * @param report what it did, as a JSON object; absent while it runs
     */
    public record Run(String id, String installation, String mode, Status status, Span span, Optional<String> report) {

        public Instant startedAt() {
            return span.from();
        }

        public Optional<Instant> endedAt() {
            return span.to();
        }
    }

    /** How a run stands. */
    public enum Status {
        RUNNING,
        /** It saw everything; single documents may have failed. */
        COMPLETED,
        INCOMPLETE,
        FAILED,
        /** Its process ended first. */
        INTERRUPTED
    }
}
