package io.askmydocs.cli;

import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.host.Host;
import io.askmydocs.host.account.Account;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** With which connector, site and account a command works. Without a site it is the installation there is. */
final class ConnectionOptions {

    @Parameters(
            arity = "0..1",
            paramLabel = "CONNECTOR",
            description = "The connector's key: see 'connectors list'. May be left out for what is installed already.")
    private String connector = "";

    @Option(names = "--email", paramLabel = "E", description = "The account the API token belongs to.")
    private @Nullable String email;

    @Option(names = "--api-base", paramLabel = "URL", description = "Go through this gateway instead of the site.")
    private @Nullable String apiBase;

    /** Empty for any. */
    String connector() {
        return connector;
    }

    /** A host that runs has credentials of its own. */
    void warnOfCredentials(Console console, HostApi api) {
        if (blankAsAbsent(email) != null || blankAsAbsent(apiBase) != null) {
            console.complain("The host at " + api.url() + " uses the credentials it has; --email and --api-base"
                    + " change nothing there.");
        }
    }

    /** The installation, connected. Fails before anything is opened when an option or a variable is missing. */
    Connected prepare(Environment environment, StateOptions place) {
        email = blankAsAbsent(email);
        apiBase = blankAsAbsent(apiBase);
        if (connector.isEmpty() && (email != null || apiBase != null)) {
            throw new UsageException("Name the connector, too. The command 'list' shows which there are.");
        }
        if (connector.isEmpty() || !(place.siteUrl().isPresent() || apiBase != null || email != null)) {
            return known(environment, place);
        }
        // Asked for first: a token for a connector that is not there would be sought in vain.
        SupportsCredentialForm signIn = signIn(environment.connector(connector));
        Map<String, String> form = form(environment, place);
        Map<String, String> gateway = gateway(environment);
        String label = place.label()
                .or(() -> environment.variable(variable("_CLOUD_ID")).map(id -> id.toLowerCase(Locale.ROOT)))
                .orElse("site");
        Map<String, String> installed =
                place.siteUrl().map(site -> Map.of("site", site)).orElse(Map.of());
        ProgressListener waiting = WaitLines.on(environment.console());
        return host -> {
            Account account =
                    host.installed(connector, label).orElseGet(() -> host.install(connector, label, installed));
            new Connection(signIn, host.context(account, "command line", waiting)).ensure(form, gateway);
            return account;
        };
    }

    private Connected known(Environment environment, StateOptions place) {
        if (!connector.isEmpty()) {
            environment.connector(connector);
        }
        if (!place.exists(environment)) {
            throw new UsageException(
                    connector.isEmpty()
                            ? "Nothing is installed in " + place.state()
                                    + " yet. Name the connector and --site, or --api-base."
                            : "Name the site with --site, or the gateway with --api-base.");
        }
        return host -> {
            Account account = place.account(host, connector);
            if (!host.connected(account)) {
                throw new UsageException("'" + account.label() + "' is not connected. Name --site and --email.");
            }
            return account;
        };
    }

    private SupportsCredentialForm signIn(ConnectorInterface found) {
        if (found instanceof SupportsCredentialForm byForm) {
            return byForm;
        }
        throw new UsageException("The connector " + connector + " cannot be signed in to with a token.");
    }

    private static @Nullable String blankAsAbsent(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private Map<String, String> form(Environment environment, StateOptions place) {
        Map<String, String> form = new LinkedHashMap<>();
        place.siteUrl().ifPresent(site -> form.put("site", site));
        put(form, "email", email);
        put(form, "api_base", apiBase);
        if (place.siteUrl().isEmpty() && apiBase == null) {
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

    private String variable(String suffix) {
        return Environment.prefix(connector) + suffix;
    }

    /** What else decides where a token works. */
    private Map<String, String> gateway(Environment environment) {
        Map<String, String> gateway = new LinkedHashMap<>();
        environment.variable(variable("_API_BASE")).ifPresent(base -> gateway.put("gateway", base));
        return gateway;
    }

    private static void put(Map<String, String> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }

    /** How a host gets at the installation. */
    @FunctionalInterface
    interface Connected {
        Account in(Host host);
    }
}
