package io.askmydocs.cli;

import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.Host;
import io.askmydocs.host.account.Account;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = {
            "Syncs a site to Markdown files. The first run brings everything, later ones what changed.",
            "Secrets come from the environment: CONNECTOR_CONFLUENCE_API_TOKEN with --email,"
                    + " CONNECTOR_CONFLUENCE_TOKEN and CONNECTOR_CONFLUENCE_CLOUD_ID with --api-base.",
            "Options that are settings hold for this run; 'connectors settings' keeps them."
        },
        footer = {
            "",
            "Examples:",
            "  connectors sync confluence --site https://acme.atlassian.net \\",
            "      --email me@acme.com --out wiki",
            "  connectors sync confluence --site https://acme.atlassian.net \\",
            "      --email me@acme.com --out wiki --space ENG --full",
            "  connectors sync confluence --api-base https://api.atlassian.com \\",
            "      --out wiki --json",
            "  connectors sync --reconcile --out wiki"
        })
final class SyncCommand implements Callable<Integer> {

    private final Environment environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private StateOptions place = new StateOptions();

    @Option(names = "--space", paramLabel = "KEY", description = "Only this space; may be given several times.")
    private List<String> spaces = List.of();

    @Option(
            names = {"--full", "--reconcile"},
            description = "Look at everything, not only at what changed: finds moves, deletions, labels and"
                    + " permissions that changed without a trace.")
    private boolean full;

    @Option(names = "--json", description = "Print one JSON object instead of a table, also when the run fails.")
    private boolean json;

    SyncCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        if (spaces.stream().anyMatch(String::isBlank)) {
            throw new UsageException("--space is empty. Name a space's key, or leave the option out for all spaces.");
        }
        Optional<HostApi> api = environment.api(place.state());
        if (api.isPresent()) {
            return syncAt(api.get());
        }
        environment.requireFree(place.state());
        ConnectionOptions.Connected connected = connection.prepare(environment, place);
        try (Host host = place.open(environment)) {
            Account account = connected.in(host);
            Account once = account.withSettings(settings(host, account));
            SyncResult result = Syncing.run(host, once, full, environment.console());
            return report(new RunReport(result, place.again(host, account)));
        }
    }

    /** A host that runs has the database to itself, so it does the work. */
    private int syncAt(HostApi api) {
        if (!spaces.isEmpty() || SettingOptions.anyGiven(Objects.requireNonNull(spec))) {
            throw new UsageException(
                    "The host at " + api.url() + " has this state folder, and takes no settings for one"
                            + " run. Leave them out, or change the account's settings on its pages.");
        }
        connection.warnOfCredentials(environment.console(), api);
        HostSync sync = new HostSync(api, api.account(connection.connector(), place));
        return report(new RunReport(
                Syncing.watched(full, environment.console(), watcher -> sync.run(full, watcher)), place.again()));
    }

    private int report(RunReport report) {
        report.printProblems(environment.console());
        if (json) {
            environment.console().say(report.json());
        } else {
            report.printTable(environment.console());
        }
        return report.exitCode();
    }

    /** What was stored, and over it what holds for this run. */
    private Map<String, String> settings(Host host, Account account) {
        Map<String, String> settings = new LinkedHashMap<>(account.settings());
        settings.putAll(
                SettingOptions.given(Objects.requireNonNull(spec), host.connector(account.connector()), environment));
        place.siteUrl().ifPresent(site -> settings.put("site", site));
        if (!spaces.isEmpty()) {
            settings.put("spaces", String.join(",", spaces));
        }
        return settings;
    }
}
