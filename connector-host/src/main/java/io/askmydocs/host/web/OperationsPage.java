package io.askmydocs.host.web;

import io.askmydocs.host.Host;
import io.askmydocs.host.web.security.Operator;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What machines that watch the host ask for. */
@RestController
class OperationsPage {

    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

    /** Those who watch give up soon. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Host host;
    private final HostMetrics metrics;

    OperationsPage(Host host, HostMetrics metrics) {
        this.host = host;
        this.metrics = metrics;
    }

    /** For load balancers, who are told nothing else: whether this process reaches its database. */
    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        return host.reachesDatabase(PATIENCE)
                ? ResponseEntity.ok(Map.of("status", "up"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "down"));
    }

    @GetMapping(path = "/metrics", produces = TEXT)
    String metrics(@AuthenticationPrincipal Operator operator) {
        return metrics.scrape(operator);
    }
}
