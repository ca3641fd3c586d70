package io.askmydocs.host.vault;

import java.util.function.Supplier;

/** Where a host's keys are: never in its database. Thread-safe. */
interface KeySource {

    /** Tells where, for messages. */
    String where();

    /** The keys there are now. */
    Keyset keys();

    /** Whether there are keys already. */
    boolean present();

    /** Whether nobody but the owner can read them, as far as one can tell. */
    boolean guarded();

    /**
     * Runs work while nobody else changes the keys.
     *
     * @throws io.askmydocs.connector.api.ConnectorConfigurationException when somebody does, with the remedy
     */
    <T> T alone(Supplier<T> work);

    /**
     * Replaces the keys durably, as a whole.
     *
     * @throws io.askmydocs.connector.api.ConnectorConfigurationException when only an operator can
     */
    void replace(Keyset keys);
}
