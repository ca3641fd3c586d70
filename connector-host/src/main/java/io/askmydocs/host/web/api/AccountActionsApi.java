package io.askmydocs.host.web.api;

import io.askmydocs.connector.api.HealthStatus;
import io.askmydocs.host.Host;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.web.api.Shapes.AccountShape;
import io.askmydocs.host.web.jobs.LiveRun;
import io.askmydocs.host.web.security.Operator;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with an account. A consent needs a person and a browser, so it is begun on a page. */
@RestController
@RequestMapping("/api/v1/accounts/{id}")
public class AccountActionsApi {

    private final Host host;

    AccountActionsApi(Host host) {
        this.host = host;
    }

    @PostMapping("/connect")
    Connected connect(
            @PathVariable String id,
            @RequestBody Map<String, String> form,
            @AuthenticationPrincipal Operator operator) {
        return new Connected(tenant(operator).connections().connect(id, form));
    }

    @PostMapping("/sync")
    ResponseEntity<Asked> sync(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Wanted wanted,
            @AuthenticationPrincipal Operator operator) {
        Tenant tenant = tenant(operator);
        tenant.connectorOf(id);
        String run = tenant.syncNow(id, wanted != null && Boolean.TRUE.equals(wanted.full()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/runs/" + run))
                .body(new Asked(run));
    }

    @GetMapping("/progress")
    Progress progress(@PathVariable String id, @AuthenticationPrincipal Operator operator) {
        tenant(operator).findConnectorOf(id);
        LiveRun live = LiveRun.of(tenant(operator), id, host.clock().instant()).orElse(null);
        Duration remaining =
                Optional.ofNullable(live).flatMap(LiveRun::remaining).orElse(null);
        return new Progress(live != null, live, remaining);
    }

    /** Ends its run at the next batch; the next run goes on there. */
    @PostMapping("/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id, @AuthenticationPrincipal Operator operator) {
        tenant(operator).cancelRun(id);
    }

    @PostMapping("/pause")
    AccountShape pause(@PathVariable String id, @AuthenticationPrincipal Operator operator) {
        return AccountShape.of(tenant(operator).pause(id));
    }

    @PostMapping("/resume")
    AccountShape resume(@PathVariable String id, @AuthenticationPrincipal Operator operator) {
        return AccountShape.of(tenant(operator).resume(id));
    }

    @PostMapping("/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(
            @PathVariable String id, @RequestBody Confirmation agreed, @AuthenticationPrincipal Operator operator) {
        tenant(operator).confirm(id, agreed.confirmation() == null ? "" : agreed.confirmation());
    }

    @PostMapping("/disconnect")
    AccountShape disconnect(@PathVariable String id, @AuthenticationPrincipal Operator operator) {
        return AccountShape.of(tenant(operator).connections().disconnect(id));
    }

    /** Asks the source; within five seconds. */
    @GetMapping("/health")
    HealthStatus health(@PathVariable String id, @AuthenticationPrincipal Operator operator) {
        Tenant tenant = tenant(operator);
        return tenant.connectorOf(id).health(tenant.context(id, "no session"));
    }

    private Tenant tenant(Operator operator) {
        return operator.in(host);
    }

    record Wanted(@Nullable Boolean full) {}

    /**
     * What was asked for.
     *
     * @param run the id that the run will have
     */
    record Asked(String run) {}

    record Confirmation(@Nullable String confirmation) {}

    record Connected(String connectedTo) {}

    /**
     * How far a run is.
     *
     * @param remaining how long the rest takes at this speed, as far as that is known
     */
    record Progress(
            boolean running,
            @Nullable LiveRun progress,
            @Nullable Duration remaining) {}
}
