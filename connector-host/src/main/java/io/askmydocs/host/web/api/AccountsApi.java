package io.askmydocs.host.web.api;

import io.askmydocs.connector.api.DiscoveredContainer;
import io.askmydocs.connector.api.SupportsContainerDiscovery;
import io.askmydocs.host.Host;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.web.api.Shapes.AccountShape;
import io.askmydocs.host.web.api.Shapes.Page;
import io.askmydocs.host.web.security.Operator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The accounts of the key's tenant. */
@RestController
@RequestMapping("/api/v1/accounts")
public class AccountsApi {

    private final Host host;

    AccountsApi(Host host) {
        this.host = host;
    }

    @GetMapping
    Page<AccountShape> list(@AuthenticationPrincipal Operator operator) {
        return Page.whole(
                tenant(operator).installations().stream().map(AccountShape::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountShape install(@RequestBody NewAccount wanted, @AuthenticationPrincipal Operator operator) {
        return AccountShape.of(tenant(operator)
                .install(text(wanted.connector()), text(wanted.label()), wanted.inProject(), wanted.withSettings()));
    }

    @GetMapping("/{id}")
    AccountShape one(@PathVariable String id, @AuthenticationPrincipal Operator operator) {
        return AccountShape.of(
                tenant(operator).installation(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    @PatchMapping("/{id}")
    AccountShape change(
            @PathVariable String id, @RequestBody Change change, @AuthenticationPrincipal Operator operator) {
        Tenant tenant = tenant(operator);
        if (change.label() != null) {
            tenant.rename(id, change.label());
        }
        if (change.cadenceMinutes() != null) {
            tenant.changeCadence(id, Optional.of(change.cadence()));
        }
        return one(id, operator);
    }

    @GetMapping("/{id}/settings")
    Map<String, String> settings(@PathVariable String id, @AuthenticationPrincipal Operator operator) {
        return one(id, operator).settings();
    }

    @PutMapping("/{id}/settings")
    Map<String, String> changeSettings(
            @PathVariable String id,
            @RequestBody Map<String, String> settings,
            @AuthenticationPrincipal Operator operator) {
        return tenant(operator).changeSettings(id, settings).settings();
    }

    /** Read live. */
    @GetMapping("/{id}/spaces")
    Page<DiscoveredContainer> spaces(@PathVariable String id, @AuthenticationPrincipal Operator operator) {
        Tenant tenant = tenant(operator);
        return Page.whole(
                tenant.connectorOf(id) instanceof SupportsContainerDiscovery discovery
                        ? discovery.containers(tenant.context(id, "no session"))
                        : List.of());
    }

    private Tenant tenant(Operator operator) {
        return operator.in(host);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** What is absent has a default, or is refused with its name. */
    record NewAccount(
            @Nullable String connector,
            @Nullable String label,
            @Nullable String project,
            @Nullable Map<String, String> settings) {

        String inProject() {
            return project == null ? "default" : project;
        }

        Map<String, String> withSettings() {
            return settings == null ? Map.of() : settings;
        }
    }

    /** What is absent stays. */
    record Change(@Nullable String label, @Nullable Long cadenceMinutes) {

        /** Beyond all that is allowed, where it is more than can be counted. */
        Duration cadence() {
            long minutes = cadenceMinutes == null ? 0 : cadenceMinutes;
            return Duration.ofMinutes(Math.max(-1, Math.min(Integer.MAX_VALUE, minutes)));
        }
    }
}
