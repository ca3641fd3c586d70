package io.askmydocs.host.web.jobs;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.host.Host;
import io.askmydocs.host.Tenant;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Starts runs in the background, one at a time for each installation. Thread-safe. */
public final class SyncJobs implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(SyncJobs.class.getName());
    private static final int AT_ONCE = 4;
    private static final long PATIENCE_SECONDS = 20;

    private final Host host;
    private final Clock clock;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<String, LiveRun> live = new ConcurrentHashMap<>();
    private final AtomicBoolean closing = new AtomicBoolean();

    public SyncJobs(Host host) {
        this.host = host;
        this.clock = host.clock();
    }

    /**
     * Starts a run now.
     *
     * @throws ConnectorConfigurationException when one is under way or waiting
     */
    public void start(Tenant tenant, String id, boolean full) {
        String label = tenant.installation(id).orElseThrow().label();
        LiveRun run = new LiveRun(clock.instant());
        if (live.putIfAbsent(id, run) != null) {
            throw new ConnectorConfigurationException(
                    "'" + label + "' is being synced already. Wait for that run to end.");
        }
        threads.execute(() -> run(tenant, id, full, run));
    }

    private void run(Tenant tenant, String id, boolean full, LiveRun run) {
        Cancellation cancellation = closing::get;
        try {
            host.tenant(tenant.name()).sync(id, full, run::progressed, cancellation);
        } catch (ConnectorException e) {
            // The run keeps the message; the log needs the place to look only.
            LOG.log(Level.WARNING, "The sync of installation {0} failed; its run says why.", id);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The sync of installation " + id + " failed.", e);
        } finally {
            live.remove(id, run);
        }
    }

    /** How far the installation's run is; absent when none is under way. */
    public Optional<LiveRun.Snapshot> live(String id) {
        return Optional.ofNullable(live.get(id)).map(run -> run.at(clock.instant()));
    }

    /** How many runs are under way. */
    public int running() {
        return live.size();
    }

    /** Asks runs to stop at their next batch, and waits for them a while: their checkpoints let the next run go on there. */
    @Override
    public void close() {
        closing.set(true);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
