package io.askmydocs.host.scheduler;

import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.journal.RunLeases;

/** Runs one sync to its end, records it, and marks the account when its credentials do not work. */
public interface Runner {

    /**
     * Runs a sync.
     *
     * @throws io.askmydocs.host.journal.RunInProgressException when the installation is being synced
     * @throws io.askmydocs.connector.api.ConnectorException when the run failed
     */
    SyncResult run(Account account, Order order);

    /** The ids that runs were promised. */
    RunLeases leases();

    /** Done every few minutes, by one process at a time. */
    default void sweep() {}
}
