package io.askmydocs.host;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.journal.RunLeases;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The runs of this process: says that they are alive, and hears when they are to stop. Thread-safe. */
final class ActiveRuns implements AutoCloseable {

    private static final int BEAT_SECONDS = 10;

    private final RunLeases leases;
    private final Clock clock;
    private final Map<String, Held> runs = new ConcurrentHashMap<>();
    private final ScheduledExecutorService heart;
    private volatile boolean ending;

    ActiveRuns(RunLeases leases, Clock clock) {
        this.leases = leases;
        this.clock = clock;
        this.heart = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "host-heartbeat");
            thread.setDaemon(true);
            return thread;
        });
        heart.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * A run of the installation, which has no other.
     *
     * @param asked whether it is the one whose id was promised
     */
    Active begin(Account account, SyncMode mode, boolean asked) {
        String run = leases.start(account, mode, asked);
        Held held = new Held();
        runs.put(run, held);
        // After it can be found: one of both sees the other.
        if (ending) {
            held.cancelled = true;
        }
        return new Active(run, held::isOver);
    }

    void end(Active active) {
        runs.remove(active.run());
    }

    void beat() {
        try {
            beatOnce();
        } catch (RuntimeException e) {
            // The next beat may get through; one that threw would be the last. Until then, the runs see to themselves.
        }
    }

    private void beatOnce() {
        // Those that begin meanwhile are none of this beat's business.
        Set<String> before = Set.copyOf(runs.keySet());
        Instant now = clock.instant();
        Set<String> ours = leases.beat(before);
        before.forEach(run -> heard(run, ours.contains(run), now));
    }

    private void heard(String run, boolean ours, Instant now) {
        Held held = runs.get(run);
        if (held != null) {
            held.heard = now;
            if (!ours) {
                held.cancelled = true;
            }
        }
    }

    private void cancel(String run) {
        Held held = runs.get(run);
        if (held != null) {
            held.cancelled = true;
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

    /** A run as its process knows it. Only cancelled, never the other way round. */
    private final class Held {

        private volatile boolean cancelled;
        private volatile Instant heard = clock.instant();

        /**
         * Also when nobody has heard of it for so long that others may take it for dead, be it that the database is gone or that
         * this process stood still: then it goes on only if it still has the run. It looks at the clock itself, because a beat
         * may hang as well.
         */
        boolean isOver() {
            if (!cancelled && isOverdue()) {
                renew();
            }
            return cancelled;
        }

        private boolean isOverdue() {
            return clock.instant().isAfter(heard.plus(RunLeases.LENGTH));
        }

        private synchronized void renew() {
            if (!isOverdue()) {
                return;
            }
            try {
                beatOnce();
            } catch (RuntimeException e) {
                cancelled = true;
            }
        }
    }

    /**
     * A run.
     *
     * @param cancellation whether it is to stop, be it for an operator or because another process has it
     */
    record Active(String run, Cancellation cancellation) {}
}
