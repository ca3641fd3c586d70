package io.askmydocs.connector.atlassian;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.HealthStatus;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Tries the product's probe once, in a hurry, and turns whatever happens into a status. */
record HealthCheck(AtlassianProduct product, AtlassianConnections connections, Duration patience) {

    private static final System.Logger LOG = System.getLogger(HealthCheck.class.getPackageName());

    /** Below the five seconds a host waits. */
    static final Duration PATIENCE = Duration.ofSeconds(4);

    private static final String TOO_SLOW = "Atlassian did not answer in time. Try again later.";

    /**
     * On a thread of its own, which outlives a caller that waited long enough: a token renewal it began has to reach the vault.
     */
    HealthStatus of(ConnectorContext context) {
        CompletableFuture<HealthStatus> check = CompletableFuture.supplyAsync(() -> check(context), HealthCheck::start);
        try {
            return check.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return HealthStatus.degraded(TOO_SLOW);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HealthStatus.degraded("The check was interrupted. Try again.");
        } catch (ExecutionException e) {
            return unexpected(e);
        }
    }

    private static void start(Runnable check) {
        Thread thread = new Thread(check, "atlassian-health");
        thread.setDaemon(true);
        thread.start();
    }

    private HealthStatus check(ConnectorContext context) {
        try {
            ConnectorContext hurried =
                    new HurriedContext(context, context.clock().instant().plus(patience));
            AtlassianSession session = connections.open(hurried, 0);
            session.http().get(product.probe());
            return HealthStatus.healthy(
                    "Signed in at " + session.siteUrl().map(URI::toString).orElse("the Atlassian gateway") + ".");
        } catch (ConnectorException e) {
            return failed(e);
        } catch (CancellationException e) {
            return HealthStatus.degraded(TOO_SLOW);
        } catch (RuntimeException e) {
            return unexpected(e);
        }
    }

    private static HealthStatus unexpected(Throwable failure) {
        LOG.log(Level.WARNING, "health check failed unexpectedly", failure);
        return HealthStatus.errored("The check failed unexpectedly: see the host's log.");
    }

    private static HealthStatus failed(ConnectorException failure) {
        boolean passing = failure instanceof ConnectorApiException api && api.retryable();
        String message = String.valueOf(failure.getMessage());
        return passing ? HealthStatus.degraded(message) : HealthStatus.errored(message);
    }
}
