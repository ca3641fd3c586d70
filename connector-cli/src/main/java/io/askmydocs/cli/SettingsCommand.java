package io.askmydocs.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.connector.api.ConnectionSetting;
import io.askmydocs.host.Host;
import io.askmydocs.host.account.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        description = "Shows the settings that are kept with an installed site, or changes them for all later runs.",
        footer = {
            "",
            "Examples:",
            "  connectors settings --out wiki",
            "  connectors settings --out wiki --set spaces_exclude=HR,OPS --set comments=",
        })
final class SettingsCommand implements Callable<Integer> {

    private static final String ROW = "%-24s %-24s %s";

    private final Environment environment;

    @Mixin
    private StateOptions place = new StateOptions();

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "Keep this value; may be given several times. NAME= forgets it, so that the default is used;"
                    + " no setting has an empty value of its own.")
    private List<String> changes = List.of();

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    SettingsCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Optional<HostApi> api = environment.api(place.state());
        if (api.isPresent()) {
            HostSettings kept = new HostSettings(api.get(), api.get().account("", place));
            show(kept.declared(), changes.isEmpty() ? kept.stored() : kept.store(changed(kept.stored())));
            return 0;
        }
        try (Host host = place.openExisting(environment)) {
            Account account = place.account(host, "");
            if (!changes.isEmpty()) {
                account = host.install(account.connector(), account.label(), changed(account.settings()));
            }
            show(SettingOptions.of(host.connector(account.connector())), account.settings());
            return 0;
        }
    }

    private Map<String, String> changed(Map<String, String> stored) {
        Map<String, String> settings = new LinkedHashMap<>(stored);
        for (String change : changes) {
            int sign = change.indexOf('=');
            if (sign < 1) {
                throw new UsageException("--set takes NAME=VALUE, such as --set spaces_exclude=HR.");
            }
            String name = change.substring(0, sign).strip();
            String value = change.substring(sign + 1).strip();
            // Kept even when blank until the host has seen the name, so that a misspelt one is refused.
            settings.put(name, value);
        }
        return settings;
    }

    private void show(List<ConnectionSetting> declared, Map<String, String> stored) {
        if (json) {
            environment.console().say(asJson(declared, stored));
            return;
        }
        Console console = environment.console();
        console.say(ROW.formatted("name", "value", "meaning"));
        declared.forEach(setting -> console.say(ROW.formatted(
                setting.name(), value(setting, stored), Words.sentences(setting.label(), setting.hint()))));
    }

    private static String value(ConnectionSetting setting, Map<String, String> stored) {
        String own = stored.getOrDefault(setting.name(), "");
        String standard = setting.defaultValue().isBlank() ? "-" : setting.defaultValue() + " (default)";
        return own.isBlank() ? standard : own;
    }

    private static String asJson(List<ConnectionSetting> declared, Map<String, String> stored) {
        ObjectNode report = RunJson.object();
        ArrayNode list = report.putArray("settings");
        for (ConnectionSetting setting : declared) {
            String own = stored.getOrDefault(setting.name(), "");
            ObjectNode one = list.addObject()
                    .put("name", setting.name())
                    .put("label", setting.label())
                    .put("kind", setting.kind().name().toLowerCase(Locale.ROOT))
                    .put("value", own.isBlank() ? null : own)
                    .put("default", setting.defaultValue())
                    .put("hint", setting.hint());
            setting.choices().forEach(one.putArray("choices")::add);
        }
        return RunJson.text(report);
    }
}
