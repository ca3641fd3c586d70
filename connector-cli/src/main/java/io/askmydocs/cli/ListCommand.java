package io.askmydocs.cli;

import io.askmydocs.connector.api.ConnectorRegistry;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the connectors on the class path: key, name, version, jar.",
        footer = {"", "Example:", "  connectors list"})
final class ListCommand implements Callable<Integer> {

    private final Environment environment;

    ListCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Console console = environment.console();
        ConnectorRegistry registry = environment.registry();
        registry.connectors()
                .forEach(found -> console.say("%-16s %-24s %-16s %s"
                        .formatted(
                                found.connector().key(),
                                found.connector().displayName(),
                                found.version(),
                                found.origin())));
        environment.complainOfSkipped(registry);
        return registry.problems().isEmpty() ? 0 : CommandLineApp.CONFIGURATION;
    }
}
