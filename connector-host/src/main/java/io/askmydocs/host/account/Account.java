package io.askmydocs.host.account;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.Installation;
import java.util.Map;

/**
 * One installation of a connector, as the host keeps it.
 *
 * @param id unique across tenants
 * @param connector the connector's key
 * @param label the operator's name for it, unique per tenant and connector
 * @param standing as it was when this was read
 */
public record Account(
        String id, Scope scope, String connector, String label, Map<String, String> settings, Standing standing) {

    /** In characters. */
    public static final int LONGEST_LABEL = 500;

    public Account {
        settings = Map.copyOf(settings);
    }

    /** The same installation with other settings; what is stored stays as it is. */
    public Account withSettings(Map<String, String> settings) {
        return new Account(id, scope, connector, label, settings, standing);
    }

    /** What the connector sees of it. */
    public Installation installation() {
        return new Installation(id, label, Configuration.of(settings));
    }
}
