package io.askmydocs.host.web.users;

import io.askmydocs.host.web.security.Operator;
import io.askmydocs.host.web.security.OwnPassword;
import io.askmydocs.host.web.security.PasswordRules;
import io.askmydocs.host.web.view.Flash;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is signed in, and their password. */
@Controller
public class YourAccountPage {

    private final OwnPassword password;

    YourAccountPage(OwnPassword password) {
        this.password = password;
    }

    @GetMapping("/your-account")
    String show(@AuthenticationPrincipal Operator operator, Model model) {
        return page(operator, Map.of(), model);
    }

    @PostMapping("/your-account")
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String again,
            @AuthenticationPrincipal Operator operator,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        OwnPassword.Change change = new OwnPassword.Change(current, wanted, again);
        Map<String, String> errors = password.change(operator, change, request, response);
        if (!errors.isEmpty()) {
            return page(operator, errors, model);
        }
        Flash.good(next, "Your password is changed. Wherever else you were signed in, you are not any more.");
        return "redirect:/your-account";
    }

    /** Nothing of what was typed comes back. */
    private static String page(Operator operator, Map<String, String> errors, Model model) {
        model.addAttribute("name", operator.getName());
        model.addAttribute("tenant", operator.tenant());
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        model.addAttribute("errors", errors);
        return "your-account";
    }
}
