package io.askmydocs.cli;

import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.Host;
import io.askmydocs.host.account.Account;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sync",
        mixinStandardHelpOptions = true,
        description = {
            "Syncs a site to Markdown files. The first run brings everything, later ones what changed.",
            "Secrets come from the environment: CONNECTOR_CONFLUENCE_API_TOKEN with --email,"
                    + " CONNECTOR_CONFLUENCE_TOKEN and CONNECTOR_CONFLUENCE_CLOUD_ID with --api-base."
        },
        footer = {
            "",
            "Examples:",
            "  connectors sync confluence --site https://acme.atlassian.net --email me@acme.com --out wiki",
            "  connectors sync confluence --site https://acme.atlassian.net --email me@acme.com --out wiki --space ENG --full",
            "  connectors sync confluence --api-base https://api.atlassian.com --out wiki --json"
        })
final class SyncCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(paramLabel = "CONNECTOR", description = "The connector's key: see 'connectors list'.")
    private String connector = "";

    @Option(names = "--site", paramLabel = "URL", description = "The site, such as https://acme.atlassian.net.")
    private @Nullable String site;

    @Option(names = "--email", paramLabel = "E", description = "The account the API token belongs to.")
    private @Nullable String email;

    @Option(names = "--api-base", paramLabel = "URL", description = "Go through this gateway instead of the site.")
    private @Nullable String apiBase;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the files go.")
    private Path out = Path.of("");

    @Option(names = "--space", paramLabel = "KEY", description = "Only this space; may be given several times.")
    private List<String> spaces = List.of();

    @Option(names = "--full", description = "Look at everything, not only at what changed.")
    private boolean full;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "What is kept between runs; <out>/.connectors by default.")
    private @Nullable Path state;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    SyncCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Map<String, String> form = form();
        Path stateFolder = Optional.ofNullable(state).orElseGet(() -> out.resolve(".connectors"));
        try (Host host = environment.host(stateFolder, out)) {
            Account account = host.install(connector, label(), settings());
            signIn(host, account, form);
            SyncResult result = Syncing.run(host, account, full, environment.console());
            return report(new RunReport(result));
        }
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

    private void signIn(Host host, Account account, Map<String, String> form) {
        ConnectorInterface found = host.connector(connector);
        if (!(found instanceof SupportsCredentialForm signInByForm)) {
            throw new UsageException("The connector " + connector + " cannot be signed in to with a token.");
        }
        signInByForm.connect(host.context(account, "command line"), form);
    }

    private Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        put(form, "site", site);
        put(form, "email", email);
        put(form, "api_base", apiBase);
        String prefix = "CONNECTOR_" + connector.toUpperCase(Locale.ROOT).replace('-', '_');
        if (site == null && apiBase == null) {
            throw new UsageException("Name the site with --site, or the gateway with --api-base.");
        }
        if (email == null && apiBase == null) {
            throw new UsageException("--site needs --email, the account the API token belongs to.");
        }
        if (apiBase != null) {
            form.put("cloud_id", environment.require(prefix + "_CLOUD_ID", "the site's cloud id"));
        }
        if (email != null) {
            form.put("api_token", environment.require(prefix + "_API_TOKEN", "the API token of that account"));
        } else {
            form.put("token", environment.require(prefix + "_TOKEN", "an OAuth access token"));
        }
        return form;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        put(settings, "site", site);
        if (!spaces.isEmpty()) {
            settings.put("spaces", String.join(",", spaces));
        }
        return settings;
    }

    /** One installation per site: the same site by another token goes on where the last run stopped. */
    private String label() {
        String name = Optional.ofNullable(site)
                .or(() -> environment.variable("CONNECTOR_" + connector.toUpperCase(Locale.ROOT) + "_CLOUD_ID"))
                .orElse("site");
        return name.replaceAll("/+$", "").toLowerCase(Locale.ROOT);
    }

    private static void put(Map<String, String> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
