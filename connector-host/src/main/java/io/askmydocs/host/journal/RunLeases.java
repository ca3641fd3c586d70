package io.askmydocs.host.journal;

import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.db.Session;
import io.askmydocs.host.journal.SyncRuns.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Sees to it that an installation has one run at a time, over all processes. A run is its process' as long as that is heard
 * of. Hosts of one database therefore need clocks that agree to some seconds.
 */
public final class RunLeases {

    /** A process that was not heard of for so long has lost its runs. */
    public static final Duration LENGTH = Duration.ofSeconds(60);

    private static final String STALE = "status = 'RUNNING' AND (heartbeat_at IS NULL OR heartbeat_at < ?)";
    private static final String INTERRUPT = "UPDATE sync_run SET status = 'INTERRUPTED', ended_at = ? WHERE ";

    private final HostDatabase database;
    private final Clock clock;
    private final String holder = UUID.randomUUID().toString();

    public RunLeases(HostDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The id that the next run somebody asked for will have; one and the same for all who ask before it begins.
     *
     * @param schedule sees to it that there is such a run, which does not begin meanwhile; nothing is promised when it throws
     */
    public String promise(Account account, Runnable schedule) {
        return database.inTransaction(session -> {
            Optional<String> promised = lock(session, account);
            String id = promised.orElseGet(() -> UUID.randomUUID().toString());
            if (promised.isEmpty()) {
                promise(session, account, Optional.of(id));
            }
            schedule.run();
            return id;
        });
    }

    /**
     * Takes back the id that was promised, so that no other run gets it.
     *
     * @param unschedule sees to it that what was asked for does not begin; nothing is taken back when it throws
     */
    public void withdraw(Account account, Runnable unschedule) {
        database.inTransaction(session -> {
            Optional<String> promised = lock(session, account);
            unschedule.run();
            if (promised.isPresent()) {
                promise(session, account, Optional.empty());
            }
            return promised;
        });
    }

    /**
     * Notes that a run starts, and names it.
     *
     * @param asked whether it is the one whose id was promised
     * @throws RunInProgressException when the installation has one
     */
    public String start(Account account, SyncMode mode, boolean asked) {
        return database.inTransaction(session -> {
            Optional<String> promised = lock(session, account).filter(id -> asked);
            interruptStale(session, account);
            if (running(session, account)) {
                throw new RunInProgressException(account.label());
            }
            if (promised.isPresent()) {
                promise(session, account, Optional.empty());
            }
            String id = promised.orElseGet(() -> UUID.randomUUID().toString());
            insert(session, account, mode, id);
            return id;
        });
    }

    /** The row of the installation is the lock of its runs, and has the id that was promised. */
    private static Optional<String> lock(Session session, Account account) {
        return session.queryOne(
                        row -> Optional.ofNullable(row.getString("promised_run")),
                        "SELECT promised_run FROM installation WHERE tenant = ? AND id = ? FOR UPDATE",
                        account.scope().tenant(),
                        account.id())
                .flatMap(id -> id);
    }

    private static void promise(Session session, Account account, Optional<String> id) {
        session.update(
                "UPDATE installation SET promised_run = ? WHERE tenant = ? AND id = ?",
                id,
                account.scope().tenant(),
                account.id());
    }

    private void interruptStale(Session session, Account account) {
        session.update(
                INTERRUPT + STALE + " AND tenant = ? AND installation = ?",
                clock.instant(),
                clock.instant().minus(LENGTH),
                account.scope().tenant(),
                account.id());
    }

    private static boolean running(Session session, Account account) {
        return session.queryOne(
                        row -> row.getString("id"),
                        "SELECT id FROM sync_run WHERE tenant = ? AND installation = ? AND status = 'RUNNING'",
                        account.scope().tenant(),
                        account.id())
                .isPresent();
    }

    private void insert(Session session, Account account, SyncMode mode, String id) {
        Instant now = clock.instant();
        session.update(
                "INSERT INTO sync_run (id, tenant, project, installation, sync_mode, status, started_at, holder,"
                        + " heartbeat_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                account.scope().tenant(),
                account.scope().project(),
                account.id(),
                mode.wireName(),
                Status.RUNNING.name(),
                now,
                holder,
                now);
    }

    /**
     * Says that these runs of this process are alive, ends those nobody has heard of, and tells which are still this one's to
     * go on with.
     */
    public Set<String> beat(Set<String> runs) {
        return database.inTransaction(session -> {
            Instant now = clock.instant();
            runs.forEach(run -> session.update(
                    "UPDATE sync_run SET heartbeat_at = ? WHERE status = 'RUNNING' AND holder = ? AND id = ?",
                    now,
                    holder,
                    run));
            session.update(INTERRUPT + STALE, now, now.minus(LENGTH));
            return new HashSet<>(session.query(
                    row -> row.getString("id"),
                    "SELECT id FROM sync_run WHERE status = 'RUNNING' AND holder = ? AND cancel_wanted = FALSE",
                    holder));
        });
    }

    /** Asks whoever runs the installation to stop; heard with their next beat. */
    public void cancel(Account account) {
        database.update(
                "UPDATE sync_run SET cancel_wanted = TRUE WHERE tenant = ? AND installation = ? AND status = 'RUNNING'",
                account.scope().tenant(),
                account.id());
    }
}
