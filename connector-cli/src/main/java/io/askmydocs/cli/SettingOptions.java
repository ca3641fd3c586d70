package io.askmydocs.cli;

import io.askmydocs.connector.api.ConnectionSetting;
import io.askmydocs.connector.api.ConnectionSetting.Kind;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.RegistryConfigurationException;
import io.askmydocs.connector.api.SupportsConnectionSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that connectors' settings become: {@code spaces_exclude} is {@code --spaces-exclude}. */
final class SettingOptions {

    private SettingOptions() {}

    /** Adds an option for every setting any connector declares, unless the command has one of that name. */
    static void addTo(CommandSpec command, Environment environment) {
        for (ConnectorInterface connector : connectors(environment)) {
            try {
                addTo(command, connector);
            } catch (RuntimeException e) {
                // What is wrong with its declaration is said when it is used; the other commands do not need it.
            }
        }
    }

    private static void addTo(CommandSpec command, ConnectorInterface connector) {
        for (ConnectionSetting setting : of(connector)) {
            if (command.findOption(option(setting)) == null) {
                command.addOption(spec(setting, Environment.prefix(connector.key())));
            }
        }
    }

    /** A connector that cannot be loaded is no reason to stop the commands that do not need it. */
    private static List<ConnectorInterface> connectors(Environment environment) {
        try {
            List<ConnectorInterface> found = new ArrayList<>();
            ConnectorRegistry registry = environment.registry();
            registry.connectors().forEach(registered -> found.add(registered.connector()));
            return found;
        } catch (RegistryConfigurationException e) {
            return List.of();
        }
    }

    static List<ConnectionSetting> of(ConnectorInterface connector) {
        return connector instanceof SupportsConnectionSettings declared ? declared.connectionSettings() : List.of();
    }

    private static OptionSpec spec(ConnectionSetting setting, String prefix) {
        OptionSpec.Builder option = OptionSpec.builder(option(setting))
                .description(description(setting, prefix).replace("%", "%%"));
        if (setting.kind() == Kind.FLAG) {
            return option.type(Boolean.class).arity("0").negatable(true).build();
        }
        return option.type(String.class).paramLabel(paramLabel(setting)).build();
    }

    static String option(ConnectionSetting setting) {
        return "--" + setting.name().replace('_', '-');
    }

    private static String paramLabel(ConnectionSetting setting) {
        return switch (setting.kind()) {
            case LIST -> "A,B";
            case NUMBER -> "N";
            case CHOICE -> String.join("|", setting.choices());
            case TEXT, FLAG -> "VALUE";
        };
    }

    private static String description(ConnectionSetting setting, String prefix) {
        String standard = setting.defaultValue().isBlank() ? "" : " Default: " + setting.defaultValue() + ".";
        return Words.sentences(setting.label(), setting.hint()) + standard + " Variable: " + variable(setting, prefix)
                + ".";
    }

    private static String variable(ConnectionSetting setting, String prefix) {
        return prefix + "_" + setting.name().toUpperCase(Locale.ROOT);
    }

    /** What the environment says, and over it the command line. */
    static Map<String, String> given(CommandSpec command, ConnectorInterface connector, Environment environment) {
        Map<String, String> given = new LinkedHashMap<>();
        Set<String> foreign = new TreeSet<>(givenOptions(command));
        for (ConnectionSetting setting : of(connector)) {
            environment
                    .variable(variable(setting, Environment.prefix(connector.key())))
                    .ifPresent(value -> given.put(setting.name(), value));
            value(command, setting).ifPresent(value -> given.put(setting.name(), value));
            foreign.remove(option(setting));
        }
        if (!foreign.isEmpty()) {
            throw new UsageException(
                    connector.displayName() + " has no setting for " + String.join(", ", foreign) + ".");
        }
        return given;
    }

    private static Optional<String> value(CommandSpec command, ConnectionSetting setting) {
        return generated(command).stream()
                .filter(option -> option.longestName().equals(option(setting)))
                .findFirst()
                .flatMap(option -> Optional.ofNullable(option.<Object>getValue()))
                .map(String::valueOf);
    }

    /** Whether the command line sets anything for this run. */
    static boolean anyGiven(CommandSpec command) {
        return !givenOptions(command).isEmpty();
    }

    private static List<String> givenOptions(CommandSpec command) {
        return generated(command).stream()
                .filter(option -> option.<Object>getValue() != null)
                .map(OptionSpec::longestName)
                .toList();
    }

    /** The options that belong to no field of a command are those made here. */
    private static List<OptionSpec> generated(CommandSpec command) {
        return command.options().stream()
                .filter(option -> option.userObject() == null)
                .toList();
    }
}
