package io.askmydocs.host.scheduler;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.account.Accounts;
import io.askmydocs.host.journal.RunInProgressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One row of the schedule: runs its installation and says when the next run is, if there is to be one. */
final class SyncTask {

    private final Accounts accounts;
    private final Runner runner;
    private final Clock clock;
    private final Duration cadence;
    private volatile boolean stopping;

    SyncTask(Accounts accounts, Runner runner, Clock clock, Duration cadence) {
        this.accounts = accounts;
        this.runner = runner;
        this.clock = clock;
        this.cadence = cadence;
    }

    void stopping() {
        stopping = true;
    }

    CompletionHandler<Errand> execute(TaskInstance<Errand> row) {
        Errand errand = row.getData();
        Optional<Next> next = accounts.find(errand.tenant(), row.getId())
                .filter(errand::mayRun)
                .flatMap(account -> run(account, errand));
        return (done, schedule) -> {
            // An operator may have paused or disconnected it meanwhile.
            Optional<Account> account = accounts.find(errand.tenant(), row.getId());
            Optional<Next> then =
                    next.filter(time -> account.filter(Errand::isScheduled).isPresent());
            if (then.filter(time -> time.errand().wanted()).isEmpty()) {
                // Before the row is free and others ask. A run that began has its id already.
                account.ifPresent(asked -> runner.leases().withdraw(asked, () -> {}));
            }
            then.ifPresentOrElse(time -> schedule.reschedule(done, time.at(), time.errand()), schedule::stop);
        };
    }

    private Optional<Next> run(Account account, Errand errand) {
        try {
            SyncResult result = runner.run(account, errand.order());
            Instant now = clock.instant();
            return Optional.of(
                    stopping && !result.complete()
                            ? Next.again(errand, now)
                            : Next.after(result, errand, now, cadenceOf(account)));
        } catch (RunInProgressException e) {
            return Optional.of(Next.again(errand, Next.whenFree(clock.instant())));
        } catch (ConnectorAuthException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(Next.after(e, errand, clock.instant(), cadenceOf(account)));
        }
    }

    private Duration cadenceOf(Account account) {
        return account.standing().cadence().orElse(cadence);
    }
}
