package io.askmydocs.host.web;

import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.host.Host;
import io.askmydocs.host.admin.Census;
import io.askmydocs.host.admin.Census.Count;
import java.time.Duration;
import java.time.Instant;

/**
 * What was counted last, once for all numbers of one answer. While the database is gone it stays as it was: a counter that falls
 * would look like a restart. Thread-safe.
 */
final class LastCount {

    private static final Duration LASTS = Duration.ofSeconds(1);

    private final Host host;
    private final Census census;
    private Instant taken = Instant.MIN;
    private Count count = Count.nothing();
    private boolean reached;

    LastCount(Host host, Census census) {
        this.host = host;
        this.census = census;
    }

    synchronized Count count() {
        look();
        return count;
    }

    /** Whether the database answered. */
    synchronized boolean reached() {
        look();
        return reached;
    }

    private void look() {
        Instant now = host.clock().instant();
        if (now.isBefore(taken.equals(Instant.MIN) ? now : taken.plus(LASTS))) {
            return;
        }
        reached = false;
        try {
            if (host.reachesDatabase(OperationsPage.PATIENCE)) {
                count = census.take();
                reached = true;
            }
        } catch (ConnectorException e) {
            // It went away just now.
        }
        taken = host.clock().instant();
    }
}
