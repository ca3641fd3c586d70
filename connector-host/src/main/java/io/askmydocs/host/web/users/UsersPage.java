package io.askmydocs.host.web.users;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.host.Administrators;
import io.askmydocs.host.Host;
import io.askmydocs.host.web.security.GivenPassword;
import io.askmydocs.host.web.security.Operator;
import io.askmydocs.host.web.view.Flash;
import java.util.function.Consumer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may sign in. A password that is made here is in one answer and in no other: never in a session or an address. */
@Controller
public class UsersPage {

    private final Host host;

    UsersPage(Host host) {
        this.host = host;
    }

    @GetMapping("/users")
    String show(@AuthenticationPrincipal Operator operator, Model model) {
        model.addAttribute("users", operator.in(host).administrators().users());
        return "users";
    }

    @PostMapping("/users")
    String add(@RequestParam(defaultValue = "") String name, @AuthenticationPrincipal Operator operator, Model model) {
        GivenPassword password = GivenPassword.make();
        try {
            operator.in(host).administrators().addUser(name.strip(), password.hash());
            tell(name.strip(), password, model);
        } catch (ConnectorConfigurationException e) {
            model.addAttribute("wrong", e.getMessage());
            model.addAttribute("name", name);
        }
        return show(operator, model);
    }

    @PostMapping("/users/password")
    String givePassword(
            @RequestParam(defaultValue = "") String name, @AuthenticationPrincipal Operator operator, Model model) {
        GivenPassword password = GivenPassword.make();
        try {
            operator.in(host).administrators().givePassword(name, password.hash());
            tell(name, password, model);
        } catch (ConnectorConfigurationException e) {
            model.addAttribute("trouble", e.getMessage());
        }
        return show(operator, model);
    }

    private static void tell(String name, GivenPassword password, Model model) {
        model.addAttribute("made", password.text());
        model.addAttribute("madeFor", name);
    }

    @PostMapping("/users/disable")
    String disable(
            @RequestParam(defaultValue = "") String name,
            @AuthenticationPrincipal Operator operator,
            RedirectAttributes next) {
        return act(operator, next, "Disabled. They are signed out, and cannot sign in.", all -> all.disableUser(name));
    }

    @PostMapping("/users/enable")
    String enable(
            @RequestParam(defaultValue = "") String name,
            @AuthenticationPrincipal Operator operator,
            RedirectAttributes next) {
        return act(operator, next, "Enabled. They can sign in again.", all -> all.enableUser(name));
    }

    private String act(Operator operator, RedirectAttributes next, String done, Consumer<Administrators> action) {
        try {
            action.accept(operator.in(host).administrators());
            Flash.good(next, done);
        } catch (ConnectorConfigurationException e) {
            Flash.bad(next, e);
        }
        return "redirect:/users";
    }
}
