package io.askmydocs.cli;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.Host;
import io.askmydocs.host.account.Account;

/** Runs one sync with what its watcher sees of it. */
final class Syncing {

    private Syncing() {}

    static SyncResult run(Host host, Account account, boolean full, Console console) {
        if (!console.terminal()) {
            return host.sync(account, full, ProgressListener.none(), Cancellation.never());
        }
        try (ProgressView view = ProgressView.show(full ? "Full sync" : "Sync")) {
            return host.sync(account, full, view, Cancellation.never());
        }
    }
}
