package io.askmydocs.host.vault;

/** Where a host's keys are: never in its database. Thread-safe. */
interface KeySource {

    /** Tells where, for messages. */
    String where();

    /** The keys there are now. */
    Keyset keys();

    /** Whether there are keys already. */
    boolean present();

    /**
     * Replaces the keys durably, as a whole.
     *
     * @throws io.askmydocs.connector.api.ConnectorConfigurationException when only an operator can
     */
    void replace(Keyset keys);
}
