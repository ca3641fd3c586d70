package io.askmydocs.connector.api;

/** The set of connectors on the class path cannot work together; the host must not start. */
public class RegistryConfigurationException extends ConnectorException {

    private static final long serialVersionUID = 1L;

    /** The message names the jars and the remedy. */
    public RegistryConfigurationException(String message) {
        super(message);
    }
}
