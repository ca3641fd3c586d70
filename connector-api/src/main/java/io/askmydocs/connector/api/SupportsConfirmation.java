package io.askmydocs.connector.api;

/**
 * A connector whose syncs withhold what needs a person's consent, such as the removal of most of a space, and report it as a
 * {@link SyncProblem} with a {@link SyncProblem#confirmation() confirmation}.
 */
public interface SupportsConfirmation {

    /**
     * An operator agrees to what a sync withheld. The connector remembers it with the installation; the next sync honours it
     * once, for exactly what was reported, and does the work. Confirming twice is confirming once.
     *
     * @param confirmation the {@link SyncProblem#confirmation()} of the problem
     * @throws ConnectorConfigurationException when no sync of this installation gave that confirmation, or it was used
     */
    void confirm(ConnectorContext context, String confirmation);
}
