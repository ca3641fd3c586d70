package io.askmydocs.host.doctor;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.CredentialVault;
import io.askmydocs.connector.api.Installation;
import io.askmydocs.connector.api.NullIngestionContract;
import io.askmydocs.connector.api.OAuthStates;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.host.HostOptions;
import java.time.Clock;
import java.time.Duration;

/** For asking a connector where its consent page is, of no installation: nothing is kept, and the state is good for nothing. */
record ProbeContext(HostOptions options) implements ConnectorContext {

    @Override
    public Installation installation() {
        return new Installation("doctor", "doctor", Configuration.empty());
    }

    @Override
    public Configuration configuration() {
        return options.configuration();
    }

    @Override
    public CredentialVault credentials() {
        throw new UnsupportedOperationException("there are none before a consent");
    }

    @Override
    public ConnectorIngestionContract ingestion() {
        return NullIngestionContract.instance();
    }

    @Override
    public CheckpointStore checkpoints() {
        throw new UnsupportedOperationException("there are none before a consent");
    }

    @Override
    public OAuthStates oauthStates() {
        return new OAuthStates() {
            @Override
            public String issue(Duration timeToLive) {
                return "doctor";
            }

            @Override
            public boolean consume(String state) {
                return false;
            }
        };
    }

    @Override
    public Clock clock() {
        return options.clock();
    }

    @Override
    public ProgressListener progress() {
        return ProgressListener.none();
    }

    @Override
    public Cancellation cancellation() {
        return Cancellation.never();
    }
}
