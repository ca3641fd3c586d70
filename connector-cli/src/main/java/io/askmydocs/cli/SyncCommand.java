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
            "  connectors sync confluence --site https://acme.atlassian.net \\",
            "      --email me@acme.com --out wiki",
            "  connectors sync confluence --site https://acme.atlassian.net \\",
            "      --email me@acme.com --out wiki --space ENG --full",
            "  connectors sync confluence --api-base https://api.atlassian.com \\",
            "      --out wiki --json"
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

    @Option(names = "--json", description = "Print one JSON object instead of a table, also when the run fails.")
    private boolean json;

    SyncCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        SupportsCredentialForm signIn = signIn();
        refuseBlanks();
        Map<String, String> form = form();
        Map<String, String> settings = settings();
        Path stateFolder = Optional.ofNullable(state).orElseGet(() -> out.resolve(".connectors"));
        try (Host host = environment.host(stateFolder, out)) {
            Account account = host.install(connector, label(), settings);
            new Connection(signIn, host.context(account, "command line")).ensure(form, gateway());
            SyncResult result = Syncing.run(host, account, full, environment.console());
            return report(new RunReport(result));
        }
    }

    /** Asked for first: a token for a connector that is not there would be sought in vain. */
    private SupportsCredentialForm signIn() {
        ConnectorInterface found = environment.connector(connector);
        if (found instanceof SupportsCredentialForm byForm) {
            return byForm;
        }
        throw new UsageException("The connector " + connector + " cannot be signed in to with a token.");
    }

    private void refuseBlanks() {
        if (spaces.stream().anyMatch(String::isBlank)) {
            throw new UsageException("--space is empty. Name a space's key, or leave the option out for all spaces.");
        }
        site = blankAsAbsent(site);
        email = blankAsAbsent(email);
        apiBase = blankAsAbsent(apiBase);
    }

    private static @Nullable String blankAsAbsent(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
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

    private Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>();
        put(form, "site", siteUrl());
        put(form, "email", email);
        put(form, "api_base", apiBase);
        if (site == null && apiBase == null) {
            throw new UsageException("Name the site with --site, or the gateway with --api-base.");
        }
        if (email == null && apiBase == null) {
            throw new UsageException("--site needs --email, the account the API token belongs to.");
        }
        if (apiBase != null) {
            form.put("cloud_id", environment.require(variable("_CLOUD_ID"), "the site's cloud id"));
        }
        if (email != null) {
            form.put("api_token", environment.require(variable("_API_TOKEN"), "the API token of that account"));
        } else {
            form.put("token", environment.require(variable("_TOKEN"), "an OAuth access token"));
        }
        return form;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        put(settings, "site", siteUrl());
        if (!spaces.isEmpty()) {
            settings.put("spaces", String.join(",", spaces));
        }
        return settings;
    }

    private String variable(String suffix) {
        return "CONNECTOR_" + connector.toUpperCase(Locale.ROOT).replace('-', '_') + suffix;
    }

    /** What else decides where a token works. */
    private Map<String, String> gateway() {
        Map<String, String> gateway = new LinkedHashMap<>();
        environment.variable(variable("_API_BASE")).ifPresent(base -> gateway.put("gateway", base));
        return gateway;
    }

    private @Nullable String siteUrl() {
        return site == null ? null : SiteAddress.of(site).url();
    }

    /** One installation per site: the same site by another token goes on where the last run stopped. */
    private String label() {
        return Optional.ofNullable(site)
                .map(text -> SiteAddress.of(text).label())
                .or(() -> environment.variable(variable("_CLOUD_ID")).map(id -> id.toLowerCase(Locale.ROOT)))
                .orElse("site");
    }

    private static void put(Map<String, String> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
