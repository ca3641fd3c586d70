package io.askmydocs.host.web.account;

import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.DiscoveredContainer;
import io.askmydocs.connector.api.SupportsContainerDiscovery;
import io.askmydocs.host.Tenant;
import java.util.List;

/**
 * The containers to pick from, read live.
 *
 * @param trouble why there are none; empty when there is no trouble
 */
record Spaces(List<DiscoveredContainer> listed, String trouble) {

    static Spaces of(Tenant tenant, String id) {
        if (!(tenant.connectorOf(id) instanceof SupportsContainerDiscovery discovery) || !tenant.connected(id)) {
            return new Spaces(List.of(), "");
        }
        try {
            return new Spaces(discovery.containers(tenant.context(id, "no session")), "");
        } catch (ConnectorException e) {
            return new Spaces(List.of(), String.valueOf(e.getMessage()));
        }
    }
}
