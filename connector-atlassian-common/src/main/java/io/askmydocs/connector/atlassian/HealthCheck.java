package io.askmydocs.connector.atlassian;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.HealthStatus;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/** Tries the product's probe once, in a hurry, and turns whatever happens into a status. */
record HealthCheck(AtlassianProduct product, AtlassianConnections connections) {

    private static final System.Logger LOG = System.getLogger(HealthCheck.class.getPackageName());

    /** Below the five seconds a host waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    HealthStatus of(ConnectorContext context) {
        try {
            ConnectorContext hurried =
                    new HurriedContext(context, context.clock().instant().plus(PATIENCE));
            AtlassianSession session = connections.open(hurried, 0);
            session.http().get(product.probe());
            return HealthStatus.healthy(
                    "Signed in at " + session.siteUrl().map(URI::toString).orElse("the Atlassian gateway") + ".");
        } catch (ConnectorException e) {
            return failed(e);
        } catch (CancellationException e) {
            return HealthStatus.degraded("Atlassian did not answer in time. Try again later.");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "health check failed unexpectedly", e);
            return HealthStatus.errored("The check failed unexpectedly: see the host's log.");
        }
    }

    private static HealthStatus failed(ConnectorException failure) {
        boolean passing = failure instanceof ConnectorApiException api && api.retryable();
        String message = String.valueOf(failure.getMessage());
        return passing ? HealthStatus.degraded(message) : HealthStatus.errored(message);
    }
}
