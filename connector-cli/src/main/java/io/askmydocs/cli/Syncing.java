package io.askmydocs.cli;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.Host;
import io.askmydocs.host.account.Account;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs one sync with what its watcher sees of it. */
final class Syncing {

    /** Held, since a logger that nobody holds forgets its level. */
    private static final Logger RUNS = Logger.getLogger("io.askmydocs.host.RunLog");

    private Syncing() {}

    static SyncResult run(Host host, Account account, boolean full, Console console) {
        // What a run says in the log of a server, a table says here.
        RUNS.setLevel(Level.OFF);
        return watched(full, console, watcher -> host.sync(account, full, watcher, Cancellation.never()));
    }

    /** A sync with a progress bar, where somebody sees it. */
    static SyncResult watched(boolean full, Console console, Function<ProgressListener, SyncResult> sync) {
        if (!console.terminal()) {
            return sync.apply(WaitLines.on(console));
        }
        try (ProgressView view = ProgressView.show(full ? "Full sync" : "Sync")) {
            return sync.apply(view);
        }
    }
}
