package io.askmydocs.host.web.keys;

import io.askmydocs.host.Host;
import io.askmydocs.host.account.Labels;
import io.askmydocs.host.web.security.Operator;
import io.askmydocs.host.web.view.Flash;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making and ending the keys of programs. */
@Controller
public class KeysPage {

    private static final int LONGEST_LABEL = 100;

    private final Host host;

    KeysPage(Host host) {
        this.host = host;
    }

    @GetMapping("/keys")
    String show(@AuthenticationPrincipal Operator operator, Model model) {
        model.addAttribute("keys", operator.in(host).administrators().keys());
        return "keys";
    }

    /** The text is in this answer and in no other: it is never part of a session or an address. */
    @PostMapping("/keys")
    String create(
            @RequestParam(defaultValue = "") String label, @AuthenticationPrincipal Operator operator, Model model) {
        if (label.isBlank() || label.length() > LONGEST_LABEL || !Labels.isPlain(label)) {
            model.addAttribute("wrong", "Give a name of one line, of 1 to " + LONGEST_LABEL + " characters.");
        } else {
            model.addAttribute(
                    "made",
                    operator.in(host).administrators().makeKey(label.strip()).text());
        }
        return show(operator, model);
    }

    @PostMapping("/keys/{id}/revoke")
    String revoke(@PathVariable String id, @AuthenticationPrincipal Operator operator, RedirectAttributes next) {
        if (operator.in(host).administrators().revokeKey(id)) {
            Flash.good(next, "The key is revoked. Programs that use it are refused from now on.");
        } else {
            Flash.bad(next, "There is no such key. It may have been revoked before.");
        }
        return "redirect:/keys";
    }
}
