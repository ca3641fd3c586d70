package io.askmydocs.host.vault;

/** Seals texts so that only this host, and only for the same owner, opens them. Thread-safe. */
interface CredentialCipher {

    /**
     * @param owner whom the text belongs to; bound to the result, not hidden in it
     */
    String seal(String text, String owner);

    /**
     * The sealed text.
     *
     * @throws io.askmydocs.connector.api.ConnectorConfigurationException when it was sealed with another key, for another
     *     owner, or was changed
     */
    String open(String sealed, String owner);
}
