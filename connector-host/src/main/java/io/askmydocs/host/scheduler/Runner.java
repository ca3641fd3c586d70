package io.askmydocs.host.scheduler;

import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.account.Account;

/** Runs one sync to its end, records it, and marks the account when its credentials do not work. */
@FunctionalInterface
public interface Runner {

    /**
     * Runs a sync.
     *
     * @throws io.askmydocs.host.journal.RunInProgressException when the installation is being synced
     * @throws io.askmydocs.connector.api.ConnectorException when the run failed
     */
    SyncResult run(Account account, Order order);

    /** Done every few minutes, by one process at a time. */
    default void sweep() {}
}
