package io.askmydocs.connector.atlassian.testing;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.Installation;
import io.askmydocs.connector.api.ProgressListener;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** One installation in memory. */
public final class FakeContext implements ConnectorContext {

    private final Map<String, String> configuration = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final FakeClock clock = new FakeClock();
    private final FakePause pause = new FakePause(clock);
    private final MemoryVault vault = new MemoryVault();
    private final MemoryStates states = new MemoryStates(clock);
    private final RecordingIngestion ingestion = new RecordingIngestion();

    public FakeContext configured(String name, String value) {
        configuration.put(name, value);
        return this;
    }

    public FakeContext set(String setting, String value) {
        settings.put(setting, value);
        return this;
    }

    public void cancel() {
        cancelled.set(true);
    }

    public FakePause pause() {
        return pause;
    }

    @Override
    public Installation installation() {
        return new Installation("installation-1", "Engineering", Configuration.of(settings));
    }

    @Override
    public Configuration configuration() {
        return Configuration.of(configuration);
    }

    @Override
    public MemoryVault credentials() {
        return vault;
    }

    @Override
    public RecordingIngestion ingestion() {
        return ingestion;
    }

    @Override
    public CheckpointStore checkpoints() {
        throw new UnsupportedOperationException("nothing here has checkpoints");
    }

    @Override
    public MemoryStates oauthStates() {
        return states;
    }

    @Override
    public FakeClock clock() {
        return clock;
    }

    @Override
    public ProgressListener progress() {
        return ProgressListener.none();
    }

    @Override
    public Cancellation cancellation() {
        return cancelled::get;
    }
}
