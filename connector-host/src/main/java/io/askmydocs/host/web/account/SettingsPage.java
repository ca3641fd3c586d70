package io.askmydocs.host.web.account;

import io.askmydocs.connector.api.ConnectionSetting;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.SupportsConnectionSettings;
import io.askmydocs.host.Host;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.web.security.Operator;
import io.askmydocs.host.web.view.Flash;
import io.askmydocs.host.web.view.FormErrors;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An account's settings, drawn from what its connector declares. */
@Controller
public class SettingsPage {

    private static final String PREFIX = "setting.";

    private final Host host;

    SettingsPage(Host host) {
        this.host = host;
    }

    @GetMapping("/accounts/{id}/settings")
    String show(@PathVariable String id, @AuthenticationPrincipal Operator operator, Model model) {
        Tenant tenant = operator.in(host);
        tenant.connectorOf(id);
        return page(tenant, id, tenant.installation(id).orElseThrow().settings(), Map.of(), model);
    }

    @PostMapping("/accounts/{id}/settings")
    String save(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> form,
            @AuthenticationPrincipal Operator operator,
            Model model,
            RedirectAttributes next) {
        Tenant tenant = operator.in(host);
        List<ConnectionSetting> declared = declared(tenant, id);
        Map<String, String> settings =
                new HashMap<>(tenant.installation(id).orElseThrow().settings());
        declared.forEach(setting -> take(setting, form, settings));
        Map<String, String> errors = wrong(declared, settings);
        if (!errors.isEmpty()) {
            return page(tenant, id, settings, errors, model);
        }
        try {
            tenant.changeSettings(id, settings);
            Flash.good(next, "Saved. The next sync obeys it.");
            return "redirect:/accounts/" + id;
        } catch (ConnectorConfigurationException e) {
            Map<String, String> labels =
                    declared.stream().collect(Collectors.toMap(ConnectionSetting::name, ConnectionSetting::name));
            return page(tenant, id, settings, FormErrors.of(String.valueOf(e.getMessage()), labels), model);
        }
    }

    /** What each field has to say for itself, so that nobody corrects one after the other. */
    private static Map<String, String> wrong(List<ConnectionSetting> declared, Map<String, String> settings) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (ConnectionSetting setting : declared) {
            try {
                setting.check(settings.getOrDefault(setting.name(), ""));
            } catch (ConnectorConfigurationException e) {
                errors.put(setting.name(), String.valueOf(e.getMessage()));
            }
        }
        return errors;
    }

    /** Blank means the default, so it is not stored. A list may come as ticked boxes, as text, or both. */
    private static void take(
            ConnectionSetting setting, MultiValueMap<String, String> form, Map<String, String> settings) {
        List<String> values = form.getOrDefault(PREFIX + setting.name(), List.of());
        String value = values.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .collect(Collectors.joining(","));
        if (value.isEmpty()) {
            settings.remove(setting.name());
        } else {
            settings.put(setting.name(), value);
        }
    }

    private static String page(
            Tenant tenant, String id, Map<String, String> values, Map<String, String> errors, Model model) {
        Spaces spaces = Spaces.of(tenant, id);
        Map<String, SettingField> fields = new LinkedHashMap<>();
        declared(tenant, id)
                .forEach(setting -> fields.put(setting.name(), SettingField.of(setting, values, spaces.listed())));
        model.addAttribute("account", tenant.installation(id).orElseThrow());
        model.addAttribute("fields", fields.values());
        model.addAttribute("errors", errors);
        model.addAttribute("spacesTrouble", spaces.trouble());
        return "settings";
    }

    private static List<ConnectionSetting> declared(Tenant tenant, String id) {
        return tenant.connectorOf(id) instanceof SupportsConnectionSettings settings
                ? settings.connectionSettings()
                : List.of();
    }
}
