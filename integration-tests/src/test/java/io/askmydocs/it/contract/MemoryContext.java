package io.askmydocs.it.contract;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.CredentialVault;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.Installation;
import io.askmydocs.connector.api.OAuthStates;
import io.askmydocs.connector.api.ProgressListener;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** One installation, all of it in memory. */
final class MemoryContext implements ConnectorContext {

    private final Clock clock;
    private final MemoryKnowledge knowledge = new MemoryKnowledge();
    private final Vault vault = new Vault();
    private final Checkpoints checkpoints = new Checkpoints();
    private final States states = new States();
    private volatile boolean cancelled;

    MemoryContext(Clock clock) {
        this.clock = clock;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public Installation installation() {
        return new Installation("installation-1", "A test's", Configuration.empty());
    }

    @Override
    public Configuration configuration() {
        return Configuration.empty();
    }

    @Override
    public Vault credentials() {
        return vault;
    }

    @Override
    public MemoryKnowledge ingestion() {
        return knowledge;
    }

    @Override
    public Checkpoints checkpoints() {
        return checkpoints;
    }

    @Override
    public OAuthStates oauthStates() {
        return states;
    }

    @Override
    public Clock clock() {
        return clock;
    }

    @Override
    public ProgressListener progress() {
        return ProgressListener.none();
    }

    @Override
    public Cancellation cancellation() {
        return () -> cancelled;
    }

    /** A vault whose door can be jammed. */
    static final class Vault implements CredentialVault {

        private Optional<Credentials> stored = Optional.empty();
        private boolean jammed;

        synchronized void jam() {
            jammed = true;
        }

        @Override
        public synchronized Optional<Credentials> load() {
            if (jammed) {
                throw new IllegalStateException("the vault is jammed");
            }
            return stored;
        }

        @Override
        public synchronized void store(Credentials credentials) {
            stored = Optional.of(credentials);
        }

        @Override
        public synchronized Credentials update(Function<Optional<Credentials>, Credentials> change) {
            Credentials changed = change.apply(stored);
            stored = Optional.of(changed);
            return changed;
        }

        @Override
        public synchronized void clear() {
            stored = Optional.empty();
        }
    }

    /** Checkpoints that can be counted. */
    static final class Checkpoints implements CheckpointStore {

        private final Map<String, String> values = new ConcurrentHashMap<>();

        Set<String> names() {
            return Set.copyOf(values.keySet());
        }

        @Override
        public Optional<String> load(String name) {
            return Optional.ofNullable(values.get(name));
        }

        @Override
        public void save(String name, String value) {
            values.put(name, value);
        }

        @Override
        public void delete(String name) {
            values.remove(name);
        }
    }

    private static final class States implements OAuthStates {

        private final Set<String> issued = ConcurrentHashMap.newKeySet();

        @Override
        public String issue(Duration timeToLive) {
            String state = UUID.randomUUID().toString();
            issued.add(state);
            return state;
        }

        @Override
        public boolean consume(String state) {
            return issued.remove(state);
        }
    }
}
