package io.askmydocs.host.scheduler;

import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.journal.Actor;

/** Runs one sync to its end, records it, and marks the account when its credentials do not work. */
@FunctionalInterface
public interface Runner {

    /**
     * Runs a sync.
     *
     * @param full look at everything
     * @param by who asked for it, or the schedule
     * @throws io.askmydocs.host.journal.RunInProgressException when the installation is being synced
     * @throws io.askmydocs.connector.api.ConnectorException when the run failed
     */
    SyncResult run(Account account, boolean full, Actor by);

    /** Done every few minutes, by one process at a time. */
    default void sweep() {}
}
