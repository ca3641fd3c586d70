package io.askmydocs.host.web.connectors;

import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.CredentialField;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.host.Host;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.web.security.Operator;
import io.askmydocs.host.web.view.Flash;
import io.askmydocs.host.web.view.FormErrors;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How an account gets its credentials, be it for the first time or again. */
@Controller
public class ConnectPage {

    private final Host host;

    ConnectPage(Host host) {
        this.host = host;
    }

    @GetMapping("/accounts/{id}/connect")
    String show(@PathVariable String id, @AuthenticationPrincipal Operator operator, Model model) {
        return page(operator.in(host), id, Map.of(), Map.of(), model);
    }

    @PostMapping("/accounts/{id}/consent")
    String consent(
            @PathVariable String id,
            @AuthenticationPrincipal Operator operator,
            HttpSession session,
            Model model,
            RedirectAttributes next) {
        try {
            return Consents.leave(operator.in(host), id, session, model);
        } catch (io.askmydocs.host.UnknownIdException e) {
            throw e;
        } catch (ConnectorException e) {
            Flash.bad(next, e);
            return "redirect:/accounts/" + id + "/connect";
        }
    }

    @PostMapping("/accounts/{id}/connect")
    String connect(
            @PathVariable String id,
            @RequestParam Map<String, String> form,
            @AuthenticationPrincipal Operator operator,
            Model model,
            RedirectAttributes next) {
        Tenant tenant = operator.in(host);
        List<CredentialField> fields = fields(tenant.connectorOf(id));
        Map<String, String> values = new HashMap<>();
        fields.forEach(field -> values.put(
                field.name(), form.getOrDefault("field." + field.name(), "").strip()));
        try {
            Flash.good(next, "Connected to " + tenant.connections().connect(id, values) + ".");
            return "redirect:/accounts/" + id;
        } catch (ConnectorAuthException e) {
            return page(tenant, id, values, Map.of(secret(fields), String.valueOf(e.getMessage())), model);
        } catch (ConnectorException e) {
            Map<String, String> labels =
                    fields.stream().collect(Collectors.toMap(CredentialField::name, CredentialField::label));
            return page(tenant, id, values, FormErrors.of(String.valueOf(e.getMessage()), labels), model);
        }
    }

    private static String page(
            Tenant tenant, String id, Map<String, String> values, Map<String, String> errors, Model model) {
        ConnectorInterface connector = tenant.connectorOf(id);
        model.addAttribute("account", tenant.installation(id).orElseThrow());
        model.addAttribute("name", connector.displayName());
        model.addAttribute("byConsent", !connector.oauthScopes().isEmpty());
        model.addAttribute("fields", fields(connector));
        model.addAttribute("values", withoutSecrets(fields(connector), values));
        model.addAttribute("errors", errors);
        return "connect";
    }

    /** What was typed comes back, except what must not. */
    private static Map<String, String> withoutSecrets(List<CredentialField> fields, Map<String, String> values) {
        Map<String, String> shown = new HashMap<>(values);
        fields.stream().filter(CredentialField::secret).forEach(field -> shown.remove(field.name()));
        return shown;
    }

    private static List<CredentialField> fields(ConnectorInterface connector) {
        return connector instanceof SupportsCredentialForm form ? form.credentialFields() : List.of();
    }

    private static String secret(List<CredentialField> fields) {
        return fields.stream()
                .filter(CredentialField::secret)
                .map(CredentialField::name)
                .findFirst()
                .orElse("");
    }
}
