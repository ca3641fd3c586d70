package io.askmydocs.host.redaction;

import io.askmydocs.connector.api.Configuration;

/** Makes a redactor that operators choose by its name. Found by {@link java.util.ServiceLoader} on the host's class path. */
public interface RedactorProvider {

    /** What operators write to choose it, such as {@code patterns}. */
    String name();

    /**
     * A redactor for a host.
     *
     * @throws io.askmydocs.connector.api.ConnectorConfigurationException when the configuration is not usable
     */
    Redactor create(Configuration configuration);
}
