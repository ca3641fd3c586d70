package io.askmydocs.host.journal;

import io.askmydocs.connector.api.ConnectorConfigurationException;

/** An installation is being synced already, here or in another process. */
public final class RunInProgressException extends ConnectorConfigurationException {

    private static final long serialVersionUID = 1L;

    public RunInProgressException(String label) {
        super("'" + label + "' is being synced already. Wait for that run to end.");
    }
}
