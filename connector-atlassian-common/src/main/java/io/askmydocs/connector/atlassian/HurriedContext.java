package io.askmydocs.connector.atlassian;

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
import java.time.Instant;

/** A context that counts as cancelled once a moment has come. */
record HurriedContext(ConnectorContext context, Instant deadline) implements ConnectorContext {

    @Override
    public Cancellation cancellation() {
        return () -> context.cancellation().isCancelled() || !clock().instant().isBefore(deadline);
    }

    @Override
    public Installation installation() {
        return context.installation();
    }

    @Override
    public Configuration configuration() {
        return context.configuration();
    }

    @Override
    public CredentialVault credentials() {
        return context.credentials();
    }

    @Override
    public ConnectorIngestionContract ingestion() {
        return context.ingestion();
    }

    @Override
    public CheckpointStore checkpoints() {
        return context.checkpoints();
    }

    @Override
    public OAuthStates oauthStates() {
        return context.oauthStates();
    }

    @Override
    public Clock clock() {
        return context.clock();
    }

    @Override
    public ProgressListener progress() {
        return context.progress();
    }
}
