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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The audit trail. Thread-safe; events are only ever added. */
public final class AuditTrail {

    private static final int MOST_ACTORS = 200;

    private final HostDatabase database;
    private final Clock clock;

    public AuditTrail(HostDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds what a connector tells of an installation.
     *
     * @param run the run it happened in, if any
     */
    public void add(Actor actor, Account account, Optional<String> run, AuditEvent event) {
        insert(actor, Place.of(account, run), event.type().wireName(), event.details());
    }

    /** Adds what somebody did to an installation. */
    public void add(Actor actor, Account account, Act act, Map<String, String> details) {
        insert(actor, Place.of(account, Optional.empty()), act.wireName(), details);
    }

    /** Adds what somebody did to no installation in particular. */
    public void add(Actor actor, String tenant, Act act, Map<String, String> details) {
        insert(actor, new Place(tenant, Optional.empty(), Optional.empty(), Optional.empty()), act.wireName(), details);
    }

    private void insert(Actor actor, Place place, String event, Map<String, String> details) {
        database.update(
                "INSERT INTO audit_event (id, tenant, project, installation, run, actor, event, details, happened_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID().toString(),
                place.tenant(),
                place.project(),
                place.installation(),
                place.run(),
                actor.text(),
                event,
                JsonColumn.write(new TreeMap<>(details)),
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
                .and("run", filter.run())
                .and("actor", filter.actor());
        return database.query(
                AuditTrail::read,
                "SELECT * FROM audit_event" + condition.sql("happened_at DESC, place DESC"),
                condition.arguments(paging));
    }

    /** Who is in a tenant's events, sorted. One step along the index for each: a trail is long, and its actors are few. */
    public List<Actor> actors(String tenant) {
        List<Actor> actors = new ArrayList<>();
        Optional<String> next = actorAfter(tenant, "");
        while (next.isPresent() && actors.size() < MOST_ACTORS) {
            Actor.parse(next.get()).ifPresent(actors::add);
            next = actorAfter(tenant, next.get());
        }
        return actors;
    }

    private Optional<String> actorAfter(String tenant, String text) {
        return database
                .query(
                        row -> row.getString("actor"),
                        "SELECT actor FROM audit_event WHERE tenant = ? AND actor > ? ORDER BY tenant, actor LIMIT 1",
                        tenant,
                        text)
                .stream()
                .findFirst();
    }

    private static Entry read(ResultSet row) throws SQLException {
        return new Entry(
                Optional.ofNullable(row.getString("installation")),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("actor")).flatMap(Actor::parse),
                row.getString("event"),
                JsonColumn.readTexts(row.getString("details")),
                Optional.ofNullable(row.getString("run")));
    }

    private record Place(String tenant, Optional<String> project, Optional<String> installation, Optional<String> run) {
        static Place of(Account account, Optional<String> run) {
            return new Place(
                    account.scope().tenant(), Optional.of(account.scope().project()), Optional.of(account.id()), run);
        }
    }

    /**
     * One event.
     *
     * @param installation absent where it is about none in particular
     * @param actor absent in events of releases that did not note it
     */
    public record Entry(
            Optional<String> installation,
            Instant at,
            Optional<Actor> actor,
            String event,
            Map<String, String> details,
            Optional<String> run) {}
}
