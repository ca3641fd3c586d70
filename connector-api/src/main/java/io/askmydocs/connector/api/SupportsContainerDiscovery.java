package io.askmydocs.connector.api;

import java.util.List;

/** A connector that can list the containers, such as spaces, that operators choose from. */
public interface SupportsContainerDiscovery {

    /**
     * Every container the account can read, chosen by the settings or not, in the order operators know them. Reads live and
     * changes nothing. It is whole or it fails: a listing that broke off is never returned as if it had ended.
     *
     * @throws ConnectorAuthException when the account has to be reconnected
     * @throws ConnectorApiException when the source failed
     */
    List<DiscoveredContainer> containers(ConnectorContext context);
}
