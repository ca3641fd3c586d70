package io.askmydocs.host;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.account.SettingRules;
import io.askmydocs.host.account.Standing.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Runs syncs and records them, one at a time for each installation. Thread-safe. */
final class Syncs {

    private final Lender lender;
    private final Stores stores;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    Syncs(Lender lender, Stores stores) {
        this.lender = lender;
        this.stores = stores;
    }

    SyncResult sync(Account account, boolean full, ProgressListener progress, Cancellation cancellation) {
        SettingRules.check(lender.connector(account.connector()), account.settings());
        if (!running.add(account.id())) {
            throw new ConnectorConfigurationException(
                    "'" + account.label() + "' is being synced already. Wait for that run to end.");
        }
        try {
            return recorded(account, full, progress, cancellation);
        } finally {
            running.remove(account.id());
        }
    }

    private SyncResult recorded(Account account, boolean full, ProgressListener progress, Cancellation cancellation) {
        Optional<Instant> since = full ? Optional.empty() : stores.runs().lastCompleted(account);
        SyncMode mode = since.isPresent() ? SyncMode.INCREMENTAL : SyncMode.FULL;
        String run = stores.runs().start(account, mode);
        ConnectorContext context = lender.context(account, run, progress, cancellation);
        ConnectorInterface connector = lender.connector(account.connector());
        try {
            SyncResult result =
                    since.isPresent() ? connector.syncIncremental(context, since) : connector.syncFull(context);
            stores.runs().end(account, run, result);
            worked(account);
            return result;
        } catch (ConnectorException e) {
            failed(account, run, mode, String.valueOf(e.getMessage()));
            if (e instanceof ConnectorAuthException) {
                stores.accounts().mark(account, Status.NEEDS_RECONNECT, Status.PENDING, Status.ACTIVE);
            }
            throw e;
        } catch (RuntimeException e) {
            failed(account, run, mode, e.getClass().getName());
            throw e;
        }
    }

    private void worked(Account account) {
        stores.accounts().noteError(account, Optional.empty());
        stores.accounts().mark(account, Status.ACTIVE, Status.PENDING, Status.NEEDS_RECONNECT);
    }

    private void failed(Account account, String run, SyncMode mode, String reason) {
        stores.runs().fail(account, run, mode, reason);
        stores.accounts().noteError(account, Optional.of(reason));
    }
}
