package io.askmydocs.host.web.connectors;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.host.Host;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.web.security.Operator;
import io.askmydocs.host.web.view.Flash;
import io.askmydocs.host.web.view.FormErrors;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first step of an installation: what it is called, and which way it gets connected. */
@Controller
public class InstallPage {

    private static final Map<String, String> FIELDS = Map.of("label", "label", "project", "project");

    private final Host host;

    InstallPage(Host host) {
        this.host = host;
    }

    @GetMapping("/connectors/{key}/install")
    String show(@PathVariable String key, Model model) {
        ConnectorInterface connector = connector(key);
        return page(connector, connector.displayName(), "default", Map.of(), model);
    }

    @PostMapping("/connectors/{key}/install")
    String install(
            @PathVariable String key,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal Operator operator,
            HttpSession session,
            Model model,
            RedirectAttributes next) {
        ConnectorInterface connector = connector(key);
        String label = form.getOrDefault("label", "");
        String project = form.getOrDefault("project", "");
        Account account;
        try {
            account = operator.in(host).install(key, label, project.strip(), Map.of());
        } catch (ConnectorConfigurationException e) {
            return page(connector, label, project, FormErrors.of(String.valueOf(e.getMessage()), FIELDS), model);
        }
        String connect = "redirect:/accounts/" + account.id() + "/connect";
        if (!"consent".equals(form.get("way"))) {
            return connect;
        }
        try {
            return Consents.leave(operator.in(host), account.id(), session, model);
        } catch (ConnectorException e) {
            Flash.bad(next, e);
            return connect;
        }
    }

    private static String page(
            ConnectorInterface connector, String label, String project, Map<String, String> errors, Model model) {
        model.addAttribute("key", connector.key());
        model.addAttribute("name", connector.displayName());
        model.addAttribute("byConsent", !connector.oauthScopes().isEmpty());
        model.addAttribute("byForm", connector instanceof SupportsCredentialForm);
        model.addAttribute("label", label);
        model.addAttribute("project", project);
        model.addAttribute("errors", errors);
        return "install";
    }

    private ConnectorInterface connector(String key) {
        return host.registry()
                .find(key)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
                .connector();
    }
}
