package io.askmydocs.host;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.ActiveRuns.Active;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.account.SettingRules;
import io.askmydocs.host.account.Standing.Status;
import io.askmydocs.host.db.DatabaseException;
import io.askmydocs.host.journal.Actor;
import io.askmydocs.host.journal.ProgressKeeper;
import io.askmydocs.host.scheduler.Order;
import java.time.Instant;
import java.util.Optional;

/** Runs syncs and records them, one at a time for each installation. Thread-safe. */
final class Syncs {

    private final Lender lender;
    private final Stores stores;
    private final ActiveRuns runs;

    Syncs(Lender lender, Stores stores, ActiveRuns runs) {
        this.runs = runs;
        this.lender = lender;
        this.stores = stores;
    }

    /** The same, where somebody else has them run. */
    Syncs by(Actor actor) {
        return new Syncs(lender.by(actor), stores, runs);
    }

    /** What the schedule has to do. */
    SyncResult sync(Account account, Order order) {
        return by(order.by()).run(account, order.full(), order.asked(), ProgressListener.none(), Cancellation.never());
    }

    SyncResult sync(Account account, boolean full, ProgressListener progress, Cancellation cancellation) {
        return run(account, full, false, progress, cancellation);
    }

    private SyncResult run(
            Account account, boolean full, boolean asked, ProgressListener progress, Cancellation cancellation) {
        ConnectorInterface connector = lender.connector(account.connector());
        SettingRules.check(connector, account.settings());
        Optional<Instant> since =
                full ? Optional.empty() : stores.runs().history().lastCompleted(account);
        SyncMode mode = since.isPresent() ? SyncMode.INCREMENTAL : SyncMode.FULL;
        Active active = runs.begin(account, mode, asked);
        Cancellation either =
                () -> cancellation.isCancelled() || active.cancellation().isCancelled();
        try (RunLog log = RunLog.of(account, active.run(), mode);
                ProgressKeeper keeper = stores.runs().progress().keep(tenantOf(account), active.run(), progress)) {
            ConnectorContext context = lender.context(account, active.run(), keeper, either);
            SyncResult result = run(connector, context, since, log);
            stores.runs().history().end(account, active.run(), lender.keepable(result));
            worked(account);
            log.ended(result);
            return result;
        } catch (RuntimeException | Error e) {
            try {
                failed(account, active.run(), mode, e);
            } catch (DatabaseException unrecorded) {
                e.addSuppressed(unrecorded);
            }
            throw e;
        } finally {
            runs.end(active);
        }
    }

    private static SyncResult run(
            ConnectorInterface connector, ConnectorContext context, Optional<Instant> since, RunLog log) {
        try {
            return since.isPresent() ? connector.syncIncremental(context, since) : connector.syncFull(context);
        } catch (RuntimeException | Error e) {
            log.failed(e);
            throw e;
        }
    }

    /** Has a run end early, wherever it is. */
    void cancel(Account account) {
        stores.runs().leases().cancel(account);
        runs.beat();
    }

    private static String tenantOf(Account account) {
        return account.scope().tenant();
    }

    private void worked(Account account) {
        stores.accounts().noteError(account, Optional.empty());
        stores.accounts().mark(account, Status.ACTIVE, Status.PENDING, Status.NEEDS_RECONNECT);
    }

    private void failed(Account account, String run, SyncMode mode, Throwable failure) {
        // Only a connector's own messages are known to hold no secret.
        String reason = failure instanceof ConnectorException
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getName();
        stores.runs().history().fail(account, run, mode, reason);
        stores.accounts().noteError(account, Optional.of(reason));
        if (failure instanceof ConnectorAuthException) {
            stores.accounts().mark(account, Status.NEEDS_RECONNECT, Status.PENDING, Status.ACTIVE);
        }
    }
}
