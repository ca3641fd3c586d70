package io.askmydocs.connector.api;

import java.time.Clock;

/**
 * One installation of one tenant, lent to a connector for the time of one call. Everything it lends is bound to that
 * installation. All parts may be used from several threads while the call lasts. One thing may come later: a token renewal
 * that a hurried call began is stored, and audited, when it is answered, because the source may already have ended the old one.
 */
public interface ConnectorContext {

    /** Which installation this is, and the settings an operator gave it. */
    Installation installation();

    /**
     * The operator's values for the whole host, such as client id and API base. The host decides where they come from; a
     * connector never reads the environment or system properties itself.
     */
    Configuration configuration();

    /** The vault of this installation. */
    CredentialVault credentials();

    /** The only way out for documents. */
    ConnectorIngestionContract ingestion();

    /** Small named values that outlive the call, for resuming. */
    CheckpointStore checkpoints();

    /** Single-use OAuth states, bound to this installation. */
    OAuthStates oauthStates();

    /** The clock to use for every reading of the time. */
    Clock clock();

    /** Where progress is shown. */
    ProgressListener progress();

    /** Whether the host wants the call to end. */
    Cancellation cancellation();
}
