package io.askmydocs.host;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.DatabaseException;
import io.askmydocs.host.journal.RunLeases;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The runs of this process: says that they are alive, and hears when they are to stop. Thread-safe. */
final class ActiveRuns implements AutoCloseable {

    private static final int BEAT_SECONDS = 10;

    private final RunLeases leases;
    private final Clock clock;
    private final Map<String, AtomicBoolean> runs = new ConcurrentHashMap<>();
    private final ScheduledExecutorService heart;
    private volatile Instant heard;
    private volatile boolean ending;

    ActiveRuns(RunLeases leases, Clock clock) {
        this.leases = leases;
        this.clock = clock;
        this.heard = clock.instant();
        this.heart = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "host-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        heart.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** A run of the installation, which has no other. */
    Active begin(Account account, SyncMode mode) {
        String run = leases.start(account, mode);
        AtomicBoolean cancelled = new AtomicBoolean();
        runs.put(run, cancelled);
        // After it can be found: one of both sees the other.
        if (ending) {
            cancelled.set(true);
        }
        return new Active(run, cancelled::get);
    }

    void end(Active active) {
        runs.remove(active.run());
    }

    void beat() {
        // Those that begin meanwhile are none of this beat's business.
        Set<String> before = Set.copyOf(runs.keySet());
        try {
            Set<String> ours = leases.beat(before);
            heard = clock.instant();
            before.stream().filter(run -> !ours.contains(run)).forEach(this::cancel);
        } catch (DatabaseException e) {
            // Too long without the database, and others take the runs for dead.
            if (clock.instant().isAfter(heard.plus(RunLeases.LENGTH))) {
                before.forEach(this::cancel);
            }
        }
    }

    private void cancel(String run) {
        AtomicBoolean cancelled = runs.get(run);
        if (cancelled != null) {
            cancelled.set(true);
        }
    }

    /** Has all runs end, and those that are just beginning. */
    void cancelAll() {
        ending = true;
        runs.keySet().forEach(this::cancel);
    }

    @Override
    public void close() {
        heart.shutdownNow();
    }

    /**
     * A run.
     *
     * @param cancellation whether it is to stop, be it for an operator or because another process has it
     */
    record Active(String run, Cancellation cancellation) {}
}
