package io.askmydocs.host;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.CredentialVault;
import io.askmydocs.connector.api.Installation;
import io.askmydocs.connector.api.OAuthStates;
import io.askmydocs.connector.api.ProgressListener;
import java.time.Clock;

/** What a connector gets for one call. */
record LentContext(
        Installation installation,
        HostOptions options,
        Stores stores,
        ConnectorIngestionContract ingestion,
        ProgressListener progress,
        Cancellation cancellation)
        implements ConnectorContext {

    /** What outlives the call. */
    record Stores(CredentialVault credentials, CheckpointStore checkpoints, OAuthStates oauthStates) {}

    @Override
    public Configuration configuration() {
        return options.configuration();
    }

    @Override
    public CredentialVault credentials() {
        return stores.credentials();
    }

    @Override
    public CheckpointStore checkpoints() {
        return stores.checkpoints();
    }

    @Override
    public OAuthStates oauthStates() {
        return stores.oauthStates();
    }

    @Override
    public Clock clock() {
        return options.clock();
    }
}
