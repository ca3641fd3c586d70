package io.askmydocs.cli;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostOptions;
import io.askmydocs.host.db.DatabaseOptions;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.plugins.Plugins;
import io.askmydocs.host.running.RunningHost;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What surrounds a command.
 *
 * @param variables the process' environment
 */
record Environment(Console console, Map<String, String> variables, Clock clock) {

    /** What no connector is to see. */
    private static final List<String> HOST_ONLY = List.of(
            "CONNECTOR_DB_", "CONNECTOR_VAULT_", "CONNECTOR_PLUGINS_", "CONNECTOR_TRUSTED_", "CONNECTOR_API_KEY");

    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    String require(String name, String what) {
        return variable(name)
                .orElseThrow(() -> new ConnectorConfigurationException("The environment variable " + name
                        + " is not set. It holds " + what + "; secrets are never taken from the command line."));
    }

    /** What the variables for this connector begin with. */
    static String prefix(String connector) {
        return "CONNECTOR_" + connector.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** This environment with some variables set. */
    Environment with(Map<String, String> more) {
        Map<String, String> changed = new LinkedHashMap<>(variables);
        changed.putAll(more);
        return new Environment(console, changed, clock);
    }

    /** The connectors there are. The jars of plugins stay open until the command ends. */
    ConnectorRegistry registry() {
        return plugins().registry();
    }

    void complainOfSkipped(ConnectorRegistry found) {
        found.problems().forEach(problem -> console.complain("Skipped " + problem.origin() + ": " + problem.message()));
    }

    private Plugins plugins() {
        return Plugins.load(
                Environment.class.getClassLoader(),
                Path.of(variable("CONNECTOR_PLUGINS_DIR").orElse("plugins")));
    }

    /** The connector of this key. */
    ConnectorInterface connector(String key) {
        ConnectorRegistry registry = registry();
        return registry.find(key)
                .orElseThrow(() -> new UsageException("There is no connector '" + key + "', only: "
                        + registry.connectors().stream()
                                .map(found -> found.connector().key())
                                .collect(Collectors.joining(", "))
                        + ". The command 'list' shows where they are from."))
                .connector();
    }

    /** A host whose connectors see the variables that are meant for them. */
    Host host(Path state, Path out) {
        requireFree(state);
        return Host.open(hostOptions(state, out), plugins());
    }

    /** The host that has the embedded database of this folder; a PostgreSQL can be used beside it. */
    Optional<RunningHost> running(Path state) {
        return database().url().isPresent() ? Optional.empty() : RunningHost.in(state);
    }

    /** Whether there is a database to open; opening an embedded one that is not there would make it. */
    boolean keeps(Path state) {
        return HostDatabase.exists(state, database());
    }

    void requireFree(Path state) {
        running(state).ifPresent(host -> {
            throw new UsageException("A host is running at " + host.url() + " (pid " + host.pid()
                    + ") with the state folder " + state + ". Use its pages, or its API below " + host.url()
                    + "/api/v1, or end it first. 'sync', 'spaces', 'settings', 'confirm' and 'backup' ask it themselves when"
                    + " CONNECTOR_API_KEY is one of"
                    + " its API keys (" + host.url() + "/keys).");
        });
    }

    /** The API of the host that has this folder, where there is one and its key is given. */
    Optional<HostApi> api(Path state) {
        return running(state).flatMap(host -> variable("CONNECTOR_API_KEY").map(key -> new HostApi(host, key)));
    }

    HostOptions hostOptions(Path state, Path out) {
        Map<String, String> values = new LinkedHashMap<>();
        variables.forEach((name, value) -> {
            if (name.startsWith("CONNECTOR_") && HOST_ONLY.stream().noneMatch(name::startsWith)) {
                values.put(name, value);
            }
        });
        return new HostOptions(
                state, out, Configuration.of(values), clock, database(), variable("CONNECTOR_VAULT_KEYS"));
    }

    /** Embedded unless a URL says where another one is. */
    private DatabaseOptions database() {
        return new DatabaseOptions(
                variable("CONNECTOR_DB_URL"), variable("CONNECTOR_DB_USER"), variable("CONNECTOR_DB_PASSWORD"));
    }
}
