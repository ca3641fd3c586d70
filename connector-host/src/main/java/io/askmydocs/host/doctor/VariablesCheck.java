package io.askmydocs.host.doctor;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.SupportsConnectionSettings;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The variables an operator set: their names, and what can be told of their values without showing them. */
final class VariablesCheck {

    private static final String NAME = "configuration";

    private final Setup setup;
    private final Configuration values;
    private final List<Finding> found = new ArrayList<>();

    private VariablesCheck(Setup setup) {
        this.setup = setup;
        this.values = Configuration.of(setup.variables());
    }

    static List<Finding> look(Setup setup) {
        VariablesCheck check = new VariablesCheck(setup);
        check.names();
        setup.variables().keySet().stream()
                .filter(name -> name.startsWith("CONNECTOR_"))
                .sorted()
                .forEach(check::value);
        setup.connectors().forEach(check::app);
        setup.connectors().forEach(check::settings);
        check.database();
        if (check.found.isEmpty()) {
            check.found.add(Finding.ok(NAME, "CONNECTOR_*", "What is set can be read."));
        }
        return check.found;
    }

    private void names() {
        KnownNames known = new KnownNames(setup.connectors());
        setup.variables().keySet().stream()
                .filter(name -> name.startsWith("CONNECTOR_"))
                .sorted()
                .forEach(name -> known.meantBy(name)
                        .ifPresent(meant -> found.add(Finding.warning(
                                NAME, name, "Nothing reads a variable of this name.", "Did you mean " + meant + "?"))));
    }

    private void value(String name) {
        try {
            if (name.endsWith("_SECONDS")) {
                values.seconds(name);
            } else if (name.endsWith("_MINUTES")) {
                values.minutes(name);
            } else if (name.endsWith("_CONCURRENCY")) {
                values.number(name);
            } else if (name.endsWith("_BASE") || name.endsWith("_URL") && !name.equals("CONNECTOR_DB_URL")) {
                values.uri(name).filter(uri -> !Addresses.guarded(uri)).ifPresent(uri -> plain(name, uri));
            }
        } catch (ConnectorConfigurationException e) {
            found.add(Finding.error(NAME, name, "Its value cannot be used.", String.valueOf(e.getMessage())));
        }
    }

    private void plain(String name, URI uri) {
        found.add(Finding.error(
                NAME,
                name,
                "Secrets would be sent to " + uri.getHost() + " for everybody on the way to read.",
                "Begin the address with https://."));
    }

    /** The two values of an OAuth app belong together. */
    private void app(ConnectorInterface connector) {
        String id = Setup.prefix(connector) + "_CLIENT_ID";
        String secret = Setup.prefix(connector) + "_CLIENT_SECRET";
        if (values.text(id).isPresent() != values.text(secret).isPresent()) {
            String missing = values.text(id).isPresent() ? secret : id;
            found.add(Finding.error(
                    NAME,
                    missing,
                    "It is not set, though the app's other value is, so no consent can be given.",
                    "Copy it from the app's page in the developer console."));
        }
    }

    private void settings(ConnectorInterface connector) {
        if (!(connector instanceof SupportsConnectionSettings declared)) {
            return;
        }
        declared.connectionSettings().forEach(setting -> {
            String name = Setup.prefix(connector) + "_" + setting.name().toUpperCase(Locale.ROOT);
            try {
                values.text(name).ifPresent(setting::check);
            } catch (ConnectorConfigurationException e) {
                found.add(Finding.error(NAME, name, "Its value is not allowed.", String.valueOf(e.getMessage())));
            }
        });
    }

    private void database() {
        for (String name : List.of("CONNECTOR_DB_USER", "CONNECTOR_DB_PASSWORD")) {
            if (values.text(name).isPresent() && values.text("CONNECTOR_DB_URL").isEmpty()) {
                found.add(Finding.warning(
                        NAME,
                        name,
                        "It is set without CONNECTOR_DB_URL, so the embedded database is used.",
                        "Set CONNECTOR_DB_URL too, or take it away."));
            }
        }
    }
}
