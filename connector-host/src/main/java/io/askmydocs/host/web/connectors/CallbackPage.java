package io.askmydocs.host.web.connectors;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.connector.api.OAuthOutcome;
import io.askmydocs.host.Connections;
import io.askmydocs.host.Host;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.web.security.Operator;
import io.askmydocs.host.web.view.Flash;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/**
 * Where a browser comes back from a consent page. Only the session that left is let in again, and where it goes next never
 * depends on what it brought.
 */
@Controller
public class CallbackPage {

    private final Host host;

    CallbackPage(Host host) {
        this.host = host;
    }

    @GetMapping("/connectors/callback")
    String back(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String error,
            @AuthenticationPrincipal Operator operator,
            HttpSession session,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        Connections connections = operator.in(host).connections();
        Optional<Account> account = connections.awaiting(state, session.getId());
        if (account.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return "consent-lost";
        }
        String page = "redirect:/accounts/" + account.get().id();
        try {
            OAuthCallback callback = new OAuthCallback(state, code, error);
            OAuthOutcome outcome =
                    connections.finishConsent(callback, session.getId()).outcome();
            if (outcome instanceof OAuthOutcome.ChoiceRequired choice) {
                session.setAttribute(pending(account.get().id()), new PendingChoice(choice));
                return page + "/choice";
            }
            if (outcome instanceof OAuthOutcome.Connected connected) {
                Flash.good(next, "Connected to " + connected.account() + ".");
            }
            return page;
        } catch (ConnectorException e) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            model.addAttribute("account", account.get());
            model.addAttribute("reason", String.valueOf(e.getMessage()));
            return "consent-failed";
        }
    }

    @GetMapping("/accounts/{id}/choice")
    String choices(
            @PathVariable String id, @AuthenticationPrincipal Operator operator, HttpSession session, Model model) {
        Account account = require(operator, id);
        if (!(session.getAttribute(pending(id)) instanceof PendingChoice choice)) {
            return "redirect:/accounts/" + account.id() + "/connect";
        }
        model.addAttribute("account", account);
        model.addAttribute("choices", choice.labels());
        return "choice";
    }

    @PostMapping("/accounts/{id}/choice")
    String choose(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String choice,
            @AuthenticationPrincipal Operator operator,
            HttpSession session,
            RedirectAttributes next) {
        Tenant tenant = operator.in(host);
        require(operator, id);
        if (!(session.getAttribute(pending(id)) instanceof PendingChoice offered)) {
            return "redirect:/accounts/" + id + "/connect";
        }
        try {
            tenant.connections().choose(id, offered.setting(), offered.require(choice));
            session.removeAttribute(pending(id));
            Flash.good(next, "Connected to " + offered.labels().get(choice) + ".");
            return "redirect:/accounts/" + id;
        } catch (ConnectorConfigurationException e) {
            Flash.bad(next, e);
            return "redirect:/accounts/" + id + "/choice";
        }
    }

    private Account require(Operator operator, String id) {
        return operator.in(host).installation(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String pending(String id) {
        return "choice of " + id;
    }

    /**
     * What a session may choose from.
     *
     * @param labels by the value to store
     */
    record PendingChoice(String setting, Map<String, String> labels) implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        PendingChoice(OAuthOutcome.ChoiceRequired required) {
            this(required.setting(), new LinkedHashMap<>());
            required.choices().forEach(choice -> labels.put(choice.value(), choice.label()));
        }

        String require(String choice) {
            if (!labels.containsKey(choice)) {
                throw new ConnectorConfigurationException("Choose one of the sites.");
            }
            return choice;
        }
    }
}
