package io.askmydocs.connector.api;

import org.jspecify.annotations.Nullable;

/** A setting is missing or wrong. An operator has to change it; neither a retry nor a new consent helps. */
public class ConnectorConfigurationException extends ConnectorException {

    private static final long serialVersionUID = 1L;

    /** The message names the setting, never its value. */
    public ConnectorConfigurationException(String message) {
        super(message);
    }

    /** The message names the setting; neither it nor the cause holds the value. */
    public ConnectorConfigurationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
