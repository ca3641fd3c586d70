package io.askmydocs.it.plugin;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.CredentialVault;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.IngestionOutcome;
import io.askmydocs.connector.api.Installation;
import io.askmydocs.connector.api.OAuthStates;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.connector.api.SyncResult;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The least a host can be: it knows connector-api and nothing else, and prints what it gets. Run in a process of its own. */
public final class BareHost implements ConnectorContext, ConnectorIngestionContract, CredentialVault, CheckpointStore {

    private final Map<String, String> checkpoints = new ConcurrentHashMap<>();
    private Credentials stored;

    public static void main(String[] arguments) {
        ConnectorRegistry registry = ConnectorRegistry.discover(BareHost.class.getClassLoader());
        System.out.println("PROBLEMS " + registry.problems());
        ConnectorInterface connector = registry.find("confluence").orElseThrow().connector();
        BareHost host = new BareHost();
        ((SupportsCredentialForm) connector)
                .connect(
                        host, Map.of("site", arguments[0], "email", arguments[1], "api_token", System.getenv("TOKEN")));
        System.out.println("HEALTH " + connector.health(host).state());
        SyncResult result = connector.syncFull(host);
        System.out.println(
                "ADDED " + result.added() + " FAILED " + result.failed().size());
    }

    @Override
    public synchronized IngestionOutcome dispatchIngestion(IngestionDocument document) {
        System.out.println("DOCUMENT " + document.markdown().lines().findFirst().orElse(""));
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
    public void emitAudit(AuditEvent event) {
        System.out.println("AUDIT " + event.type().wireName());
    }

    @Override
    public boolean softDeleteByRemoteId(String metadataKey, String remoteId) {
        return false;
    }

    @Override
    public Optional<Credentials> load() {
        return Optional.ofNullable(stored);
    }

    @Override
    public void store(Credentials credentials) {
        stored = credentials;
    }

    @Override
    public Credentials update(Function<Optional<Credentials>, Credentials> change) {
        stored = change.apply(load());
        return stored;
    }

    @Override
    public void clear() {
        stored = null;
    }

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

    @Override
    public Installation installation() {
        return new Installation("bare", "Bare", Configuration.empty());
    }

    @Override
    public Configuration configuration() {
        return Configuration.empty();
    }

    @Override
    public CredentialVault credentials() {
        return this;
    }

    @Override
    public ConnectorIngestionContract ingestion() {
        return this;
    }

    @Override
    public CheckpointStore checkpoints() {
        return this;
    }

    @Override
    public OAuthStates oauthStates() {
        return new OAuthStates() {
            @Override
            public String issue(Duration timeToLive) {
                return "unused";
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
