package io.askmydocs.host.scheduler;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.account.Accounts;
import io.askmydocs.host.account.Standing.Status;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.journal.Actor;
import io.askmydocs.host.journal.RunInProgressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Syncs every active installation again and again. The schedule is a table, a row for each installation, which all processes of
 * a database share; those that are due longest come first. Rows may be changed in a process that runs none. Thread-safe.
 */
public final class SyncScheduler implements AutoCloseable {

    private static final String NAME = "sync";
    private static final Duration SWEEP = Duration.ofMinutes(5);

    private final Accounts accounts;
    private final Clock clock;
    private final Runner runner;
    private final SyncTask work;
    private final CustomTask<Errand> task;
    private final RecurringTask<Void> sweep;
    private final Scheduler scheduler;

    /**
     * A schedule that does nothing before it is started.
     *
     * @param cadence of installations that have none of their own
     */
    public SyncScheduler(
            DataSource source, Accounts accounts, Runner runner, Clock clock, Duration cadence, Engine engine) {
        this.accounts = accounts;
        this.clock = clock;
        this.runner = runner;
        this.work = new SyncTask(accounts, runner, clock, cadence);
        this.task =
                Tasks.custom(NAME, Errand.class).onDeadExecutionRevive().execute((row, context) -> work.execute(row));
        // Other ways to become active, such as a sync by the command line, leave no row.
        this.sweep = Tasks.recurring("sweep", FixedDelay.of(SWEEP)).execute((row, context) -> {
            scheduleActive();
            runner.sweep();
        });
        this.scheduler = engine.over(source, List.of(task, sweep), new ErrandText());
    }

    /** Lets what a process had that is gone be run at once, where no other process can be. */
    public static void releaseLeftOver(HostDatabase database) {
        database.update("UPDATE scheduled_tasks SET picked = FALSE, picked_by = NULL, last_heartbeat = NULL,"
                + " version = version + 1 WHERE picked = TRUE");
    }

    /** Begins to run what is due. */
    public void start() {
        scheduleActive();
        scheduler.scheduleIfNotExists(
                sweep.instance(RecurringTask.INSTANCE), clock.instant().plus(SWEEP));
        scheduler.start();
    }

    /** Gives every active installation a row that has none. */
    void scheduleActive() {
        accounts.standing(Status.ACTIVE).forEach(account -> activate(account, Actor.schedule()));
    }

    /**
     * Schedules an installation that was connected or resumed, at once.
     *
     * @param by whose doing the first run is
     */
    public void activate(Account account, Actor by) {
        Errand errand = Errand.first(account.scope().tenant(), by);
        scheduler.scheduleIfNotExists(task.instance(account.id(), errand), clock.instant());
    }

    /** Takes an installation off the schedule, whoever asked for its next run; a run that goes on ends by itself. */
    public synchronized void deactivate(Account account) {
        try {
            runner.leases().withdraw(account, () -> cancel(account));
        } catch (TaskInstanceCurrentlyExecutingException e) {
            // The row goes when the run ends.
        }
    }

    private void cancel(Account account) {
        try {
            scheduler.cancel(id(account));
        } catch (TaskInstanceNotFoundException e) {
            // Not scheduled.
        }
    }

    /**
     * Has an installation synced as soon as a thread is free, paused or not. What others asked for and wait for is done with it.
     *
     * @param full look at everything
     * @param by who asks for it
     * @return the id that the run will have, the same for all who ask before it begins
     * @throws RunInProgressException when it is being synced
     * @throws ConnectorConfigurationException when it is not connected
     */
    public synchronized String syncNow(Account account, boolean full, Actor by) {
        if (!Errand.wanted(account.scope().tenant(), full, by).mayRun(account)) {
            throw new ConnectorConfigurationException("'" + account.label() + "' is "
                    + account.standing().status().wireName() + ", so it cannot be synced. Connect it first.");
        }
        // One at a time: each takes a second connection while it has the row of its installation.
        return runner.leases().promise(account, () -> want(account, full, by));
    }

    private void want(Account account, boolean full, Actor by) {
        Errand errand = Errand.wanted(account.scope().tenant(), full || isToBeFull(account), by);
        try {
            TaskInstance<Errand> row = task.instance(account.id(), errand);
            if (!scheduler.scheduleIfNotExists(row, clock.instant())) {
                scheduler.reschedule(id(account), clock.instant(), errand);
            }
        } catch (TaskInstanceCurrentlyExecutingException | TaskInstanceNotFoundException e) {
            throw new RunInProgressException(account.label());
        }
    }

    /** Whether somebody else has asked for that, and waits. */
    private boolean isToBeFull(Account account) {
        return scheduler
                .getScheduledExecution(id(account))
                .map(row -> row.getData())
                .filter(data -> data instanceof Errand errand && errand.wanted() && errand.full())
                .isPresent();
    }

    /** Brings the next run forward when a shorter cadence wants it earlier. */
    public void changeCadence(Account account, Duration cadence) {
        try {
            nextRun(account)
                    .map(next -> earlier(next, clock.instant().plus(cadence)))
                    .ifPresent(time -> scheduler.reschedule(id(account), time));
        } catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException e) {
            // The run that goes on or has just ended minds the new one.
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** When the installation is due; absent when it is not scheduled. */
    public Optional<Instant> nextRun(Account account) {
        return scheduler.getScheduledExecution(id(account)).map(row -> row.getExecutionTime());
    }

    private static TaskInstanceId id(Account account) {
        return TaskInstanceId.of(NAME, account.id());
    }

    /** Tells that runs which end early from now on do so because the process ends. */
    public void stopping() {
        work.stopping();
    }

    /** Waits for runs to end, and runs no more. */
    @Override
    public void close() {
        stopping();
        scheduler.stop();
    }
}
