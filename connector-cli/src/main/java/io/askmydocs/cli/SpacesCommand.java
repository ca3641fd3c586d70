package io.askmydocs.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.DiscoveredContainer;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SupportsContainerDiscovery;
import io.askmydocs.host.Host;
import io.askmydocs.host.account.Account;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "spaces",
        mixinStandardHelpOptions = true,
        description = "Lists every space the account can read, synced or not: key, type, archived or not, name.",
        footer = {
            "",
            "Examples:",
            "  connectors spaces --out wiki",
            "  connectors spaces confluence --site https://acme.atlassian.net \\",
            "      --email me@acme.com --out wiki --json"
        })
final class SpacesCommand implements Callable<Integer> {

    private static final String ROW = "%-16s %-16s %-9s %s";

    private final Environment environment;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private StateOptions place = new StateOptions();

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    SpacesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Optional<HostApi> api = environment.api(place.state());
        if (api.isPresent()) {
            connection.warnOfCredentials(environment.console(), api.get());
            show(containers(api.get(), api.get().account(connection.connector(), place)));
            return 0;
        }
        environment.requireFree(place.state());
        ConnectionOptions.Connected connected = connection.prepare(environment, place);
        try (Host host = place.open(environment)) {
            show(containers(host, connected.in(host), WaitLines.on(environment.console())));
            return 0;
        }
    }

    private void show(List<DiscoveredContainer> spaces) {
        if (json) {
            environment.console().say(asJson(spaces));
        } else {
            print(spaces);
        }
    }

    private static List<DiscoveredContainer> containers(HostApi api, String account) {
        return api.items("/accounts/" + account + "/spaces")
                .map(space -> new DiscoveredContainer(
                        space.path("key").asText(),
                        space.path("name").asText(),
                        space.path("type").asText(),
                        space.path("archived").asBoolean()))
                .toList();
    }

    private static List<DiscoveredContainer> containers(Host host, Account account, ProgressListener waiting) {
        ConnectorInterface connector = host.connector(account.connector());
        if (connector instanceof SupportsContainerDiscovery discovery) {
            return discovery.containers(host.context(account, "command line", waiting));
        }
        throw new UsageException("The connector " + account.connector() + " cannot list what there is to sync.");
    }

    private void print(List<DiscoveredContainer> spaces) {
        Console console = environment.console();
        console.say(ROW.formatted("key", "type", "archived", "name"));
        spaces.forEach(space -> console.say(
                ROW.formatted(space.key(), space.type(), space.archived() ? "archived" : "", space.name())));
        console.say(Words.count(spaces.size(), "space"));
    }

    private static String asJson(List<DiscoveredContainer> spaces) {
        ObjectNode report = RunJson.object();
        ArrayNode list = report.putArray("spaces");
        spaces.forEach(space -> list.addObject()
                .put("key", space.key())
                .put("name", space.name())
                .put("type", space.type())
                .put("archived", space.archived()));
        return RunJson.text(report);
    }
}
