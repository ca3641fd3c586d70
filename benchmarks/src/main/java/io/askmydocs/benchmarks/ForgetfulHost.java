package io.askmydocs.benchmarks;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.CredentialVault;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.IngestionOutcome;
import io.askmydocs.connector.api.Installation;
import io.askmydocs.connector.api.KnownDocument;
import io.askmydocs.connector.api.OAuthStates;
import io.askmydocs.connector.api.ProgressListener;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** A host that costs next to nothing: it takes documents, counts them and forgets them. What is left is the connector's own. */
final class ForgetfulHost implements ConnectorContext {

    private final Map<String, String> checkpoints = new ConcurrentHashMap<>();
    private final AtomicLong documents = new AtomicLong();
    private Optional<Credentials> credentials = Optional.empty();

    long documents() {
        return documents.get();
    }

    @Override
    public Installation installation() {
        return new Installation("benchmark", "benchmark", Configuration.empty());
    }

    @Override
    public Configuration configuration() {
        return Configuration.empty();
    }

    @Override
    public CredentialVault credentials() {
        return new CredentialVault() {
            @Override
            public Optional<Credentials> load() {
                return credentials;
            }

            @Override
            public void store(Credentials stored) {
                credentials = Optional.of(stored);
            }

            @Override
            public Credentials update(Function<Optional<Credentials>, Credentials> change) {
                Credentials changed = change.apply(credentials);
                store(changed);
                return changed;
            }

            @Override
            public void clear() {
                credentials = Optional.empty();
            }
        };
    }

    @Override
    public ConnectorIngestionContract ingestion() {
        return new ConnectorIngestionContract() {
            @Override
            public IngestionOutcome dispatchIngestion(IngestionDocument document) {
                documents.incrementAndGet();
                return IngestionOutcome.ADDED;
            }

            @Override
            public String resolveKbSourcePath(String relativePath) {
                return relativePath;
            }

            @Override
            public String redactContent(String text) {
                return text;
            }

            @Override
            public void emitAudit(AuditEvent event) {}

            @Override
            public boolean softDeleteByRemoteId(String metadataKey, String remoteId) {
                return false;
            }

            @Override
            public Optional<Stream<KnownDocument>> knownDocuments(String metadataKey, String container) {
                return Optional.of(Stream.empty());
            }
        };
    }

    @Override
    public CheckpointStore checkpoints() {
        return new CheckpointStore() {
            @Override
            public Optional<String> load(String name) {
                return Optional.ofNullable(checkpoints.get(name));
            }

            @Override
            public void save(String name, String value) {
                checkpoints.put(name, value);
            }

            @Override
            public void delete(String name) {
                checkpoints.remove(name);
            }
        };
    }

    @Override
    public OAuthStates oauthStates() {
        return new OAuthStates() {
            @Override
            public String issue(Duration timeToLive) {
                throw new UnsupportedOperationException("a benchmark signs in by API token");
            }

            @Override
            public boolean consume(String state) {
                return false;
            }
        };
    }

    @Override
    public Clock clock() {
        return Clock.systemUTC();
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
