package io.askmydocs.host.doctor;

import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.RegisteredConnector;
import io.askmydocs.host.HostOptions;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is looked at.
 *
 * @param variables everything the operator set, values included
 * @param callback where the administration serves the callback of consents, unless a variable says otherwise
 * @param running the host that has the state folder at the moment
 */
public record Setup(
        HostOptions options,
        ConnectorRegistry registry,
        Map<String, String> variables,
        URI callback,
        Optional<Running> running) {

    /** What the variables for this connector begin with. */
    static String prefix(ConnectorInterface connector) {
        return "CONNECTOR_" + connector.key().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    List<ConnectorInterface> connectors() {
        return registry.connectors().stream()
                .map(RegisteredConnector::connector)
                .toList();
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /**
     * A host that runs.
     *
     * @param name how to tell people which one it is
     * @param accounts what it says of its accounts; absent when it was not asked, or did not say
     * @param whyNot why it did not say; empty when no key was there to ask with
     */
    public record Running(URI url, String name, Optional<List<AccountState>> accounts, Optional<String> whyNot) {}
}
