package io.askmydocs.host;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.account.Standing.Status;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.journal.Actor;
import io.askmydocs.host.journal.RunInProgressException;
import io.askmydocs.host.journal.RunLeases;
import io.askmydocs.host.scheduler.Engine;
import io.askmydocs.host.scheduler.Order;
import io.askmydocs.host.scheduler.Runner;
import io.askmydocs.host.scheduler.SchedulerOptions;
import io.askmydocs.host.scheduler.SyncScheduler;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The schedule as this process knows it: made when first asked for, run when started. Thread-safe. */
final class Scheduling implements AutoCloseable {

    private static final String CADENCE = "CONNECTOR_DEFAULT_SYNC_CADENCE_MINUTES";
    private static final Duration USUAL_CADENCE = Duration.ofMinutes(15);

    private final HostDatabase database;
    private final HostOptions options;
    private final Stores stores;
    private final Syncs syncs;
    private final Runnable sweep;
    private @Nullable SyncScheduler schedule;

    Scheduling(HostDatabase database, HostOptions options, Stores stores, Syncs syncs, Runnable sweep) {
        this.database = database;
        this.options = options;
        this.stores = stores;
        this.syncs = syncs;
        this.sweep = sweep;
    }

    /** For changing it; another process may be the one that runs it. */
    synchronized SyncScheduler schedule() {
        SyncScheduler existing = schedule;
        return existing != null
                ? existing
                : replace(Engine.threads(SchedulerOptions.defaults(), options.clock(), database.shared()));
    }

    synchronized SyncScheduler start(Engine engine) {
        close();
        SyncScheduler started = replace(engine);
        started.start();
        return started;
    }

    private SyncScheduler replace(Engine engine) {
        SyncScheduler made = new SyncScheduler(
                database.dataSource(), stores.accounts(), runner(), options.clock(), usualCadence(), engine);
        schedule = made;
        return made;
    }

    private Runner runner() {
        return new Runner() {
            @Override
            public SyncResult run(Account account, Order order) {
                return Scheduling.this.run(account, order);
            }

            @Override
            public RunLeases leases() {
                return stores.runs().leases();
            }

            @Override
            public void sweep() {
                sweep.run();
            }
        };
    }

    private SyncResult run(Account account, Order order) {
        try {
            return syncs.sync(account, order);
        } catch (RunInProgressException e) {
            throw e;
        } catch (ConnectorConfigurationException e) {
            // No run began that could say so, when a setting is wrong or the connector is gone.
            stores.accounts().noteError(account, Optional.of(String.valueOf(e.getMessage())));
            throw e;
        }
    }

    /** Of installations that have none of their own. */
    Duration usualCadence() {
        return options.configuration().minutes(CADENCE).orElse(USUAL_CADENCE);
    }

    void activate(Account account, Actor by) {
        if (account.standing().status() == Status.ACTIVE) {
            schedule().activate(account, by);
        }
    }

    void changeCadence(Account account) {
        schedule().changeCadence(account, account.standing().cadence().orElseGet(this::usualCadence));
    }

    synchronized void stopping() {
        if (schedule != null) {
            schedule.stopping();
        }
    }

    @Override
    public synchronized void close() {
        if (schedule != null) {
            schedule.close();
            schedule = null;
        }
    }
}
