package io.askmydocs.host.web.connectors;

import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.RegisteredConnector;
import io.askmydocs.host.account.Account;
import java.util.List;

/** A connector on its page, with the tenant's accounts. */
record ConnectorCard(String key, String name, String version, String origin, List<Account> accounts) {

    static ConnectorCard of(RegisteredConnector registered, List<Account> all) {
        ConnectorInterface connector = registered.connector();
        return new ConnectorCard(
                connector.key(),
                connector.displayName(),
                registered.version(),
                registered.origin(),
                all.stream()
                        .filter(account -> account.connector().equals(connector.key()))
                        .toList());
    }
}
