package io.askmydocs.connector.api;

import java.util.List;

/**
 * A connector whose installations have settings. Declared once, here: forms, command-line options, variables of the
 * environment and their checks are all drawn from it.
 */
public interface SupportsConnectionSettings {

    /**
     * Every setting of {@link Installation#settings()} the connector reads, in the order to show them, names unique. The same
     * on every call, and cheap: asked without a context, from any thread.
     */
    List<ConnectionSetting> connectionSettings();

    /**
     * Refuses values that {@link ConnectionSetting#check} takes and that a sync would stumble over, such as a list with an
     * unknown word. Hosts ask before they keep settings; asked without a context, from any thread, and without the network.
     *
     * @param settings all of an installation's
     * @throws ConnectorConfigurationException naming the setting and what is allowed, never the value
     */
    default void checkSettings(Configuration settings) {}
}
