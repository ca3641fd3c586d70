package io.askmydocs.host.journal;

import io.askmydocs.connector.api.AuditEvent;
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
import java.util.UUID;

/** The audit trail. Thread-safe; events are only ever added. */
public final class AuditTrail {

    private final HostDatabase database;
    private final Clock clock;

    public AuditTrail(HostDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds an event.
     *
     * @param run the run it happened in, if any
     */
    public void add(Account account, Optional<String> run, AuditEvent event) {
        database.update(
                "INSERT INTO audit_event (id, tenant, project, installation, run, event, details, happened_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID().toString(),
                account.scope().tenant(),
                account.scope().project(),
                account.id(),
                run,
                event.type().wireName(),
                JsonColumn.write(event.details()),
                clock.instant());
    }

    /** An installation's events, oldest first. */
    public List<Entry> of(Account account) {
        return database.query(
                AuditTrail::read,
                "SELECT * FROM audit_event WHERE tenant = ? AND installation = ? ORDER BY happened_at, place",
                account.scope().tenant(),
                account.id());
    }

    /** A tenant's events, newest first. */
    public List<Entry> of(String tenant, AuditFilter filter, Paging paging) {
        Condition condition = Condition.of(tenant)
                .and("installation", filter.installation())
                .and("event", filter.event())
                .and("run", filter.run());
        return database.query(
                AuditTrail::read,
                "SELECT * FROM audit_event" + condition.sql("happened_at DESC, place DESC"),
                condition.arguments(paging));
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                row.getString("installation"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("event"),
                JsonColumn.readTexts(row.getString("details")),
                Optional.ofNullable(row.getString("run")));
    }

    /** One event. */
    public record Entry(
            String installation, Instant at, String event, Map<String, String> details, Optional<String> run) {}
}
