package io.askmydocs.host.web.account;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.HealthStatus;
import io.askmydocs.host.Host;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.UnknownIdException;
import io.askmydocs.host.web.security.Operator;
import io.askmydocs.host.web.view.Flash;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of an account's page. */
@Controller
public class AccountActions {

    /** Or none. Whether so many may be is decided elsewhere. */
    private static final String MINUTES = "[0-9]{0,9}";

    private final Host host;

    AccountActions(Host host) {
        this.host = host;
    }

    @PostMapping("/accounts/{id}/sync")
    String sync(@PathVariable String id, @AuthenticationPrincipal Operator operator, RedirectAttributes next) {
        return act(id, operator, next, "The sync starts.", tenant -> sync(tenant, id, false));
    }

    @PostMapping("/accounts/{id}/reconcile")
    String reconcile(@PathVariable String id, @AuthenticationPrincipal Operator operator, RedirectAttributes next) {
        return act(id, operator, next, "The full comparison starts.", tenant -> sync(tenant, id, true));
    }

    /** Without its connector, it would only fail later. */
    private static void sync(Tenant tenant, String id, boolean full) {
        tenant.connectorOf(id);
        tenant.syncNow(id, full);
    }

    @PostMapping("/accounts/{id}/cancel")
    String cancel(@PathVariable String id, @AuthenticationPrincipal Operator operator, RedirectAttributes next) {
        return act(
                id,
                operator,
                next,
                "The run stops at its next batch; the next one goes on there.",
                tenant -> tenant.cancelRun(id));
    }

    @PostMapping("/accounts/{id}/pause")
    String pause(@PathVariable String id, @AuthenticationPrincipal Operator operator, RedirectAttributes next) {
        return act(id, operator, next, "Paused. No run is scheduled until you resume it.", tenant -> tenant.pause(id));
    }

    @PostMapping("/accounts/{id}/resume")
    String resume(@PathVariable String id, @AuthenticationPrincipal Operator operator, RedirectAttributes next) {
        return act(id, operator, next, "Resumed.", tenant -> tenant.resume(id));
    }

    @PostMapping("/accounts/{id}/rename")
    String rename(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String label,
            @AuthenticationPrincipal Operator operator,
            RedirectAttributes next) {
        return act(id, operator, next, "Renamed.", tenant -> tenant.rename(id, label));
    }

    @PostMapping("/accounts/{id}/cadence")
    String changeCadence(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String minutes,
            @AuthenticationPrincipal Operator operator,
            RedirectAttributes next) {
        return act(
                id,
                operator,
                next,
                "Saved. The next sync comes then, or earlier where it was due before.",
                tenant -> tenant.changeCadence(id, cadence(minutes)));
    }

    private static Optional<Duration> cadence(String minutes) {
        String text = minutes.strip();
        if (!text.matches(MINUTES)) {
            throw new ConnectorConfigurationException(
                    "The time between two syncs is a whole number of minutes, such as 15. Leave it empty for the host's.");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(Duration.ofMinutes(Long.parseLong(text)));
    }

    @PostMapping("/accounts/{id}/confirm")
    String confirm(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String confirmation,
            @AuthenticationPrincipal Operator operator,
            RedirectAttributes next) {
        return act(
                id,
                operator,
                next,
                "Confirmed. The next sync does it, once.",
                tenant -> tenant.confirm(id, confirmation));
    }

    /** Asks the source itself, which may take some seconds. */
    @PostMapping("/accounts/{id}/check")
    String check(@PathVariable String id, @AuthenticationPrincipal Operator operator, RedirectAttributes next) {
        Tenant tenant = operator.in(host);
        HealthStatus health = tenant.connectorOf(id).health(tenant.context(id, "no session"));
        if (health.state() == HealthStatus.State.HEALTHY) {
            Flash.good(next, "The connection works: " + health.message());
        } else {
            Flash.bad(next, health.message());
        }
        return "redirect:/accounts/" + id;
    }

    @GetMapping("/accounts/{id}/disconnect")
    String askBeforeDisconnecting(@PathVariable String id, @AuthenticationPrincipal Operator operator, Model model) {
        Tenant tenant = operator.in(host);
        // Where the connector is gone, nobody knows which way it was connected.
        boolean byConsent = tenant.findConnectorOf(id)
                .map(connector -> !connector.oauthScopes().isEmpty())
                .orElse(true);
        model.addAttribute("byConsent", byConsent);
        model.addAttribute("account", tenant.installation(id).orElseThrow());
        return "disconnect";
    }

    @PostMapping("/accounts/{id}/disconnect")
    String disconnect(@PathVariable String id, @AuthenticationPrincipal Operator operator, RedirectAttributes next) {
        return act(
                id,
                operator,
                next,
                "Disconnected. Its credentials are wiped here; its documents stay.",
                tenant -> tenant.connections().disconnect(id));
    }

    private String act(String id, Operator operator, RedirectAttributes next, String done, Consumer<Tenant> action) {
        Tenant tenant = operator.in(host);
        try {
            action.accept(tenant);
            Flash.good(next, done);
        } catch (UnknownIdException e) {
            throw e;
        } catch (ConnectorException e) {
            Flash.bad(next, e);
        }
        return "redirect:/accounts/" + id;
    }
}
