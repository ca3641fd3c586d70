package io.askmydocs.host.account;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectionSetting;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.CredentialField;
import io.askmydocs.connector.api.SupportsConnectionSettings;
import io.askmydocs.connector.api.SupportsCredentialForm;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which settings an installation of a connector may have. A connector that declares none is not checked. */
public final class SettingRules {

    private SettingRules() {}

    /**
     * Refuses what the connector did not declare.
     *
     * @throws ConnectorConfigurationException naming the setting, and what is allowed
     */
    public static void check(ConnectorInterface connector, Map<String, String> settings) {
        if (!(connector instanceof SupportsConnectionSettings declared)) {
            return;
        }
        List<ConnectionSetting> known = declared.connectionSettings();
        Set<String> names = names(connector, known);
        settings.keySet().stream()
                .sorted()
                .filter(name -> !names.contains(name))
                .forEach(name -> {
                    throw new ConnectorConfigurationException(connector.displayName() + " has no setting '" + name
                            + "', only: " + String.join(", ", names) + ".");
                });
        known.forEach(setting -> setting.check(settings.getOrDefault(setting.name(), "")));
        declared.checkSettings(Configuration.of(settings));
    }

    /**
     * What to keep of settings an operator gives: a blank value is none, so that the connector's default is used.
     *
     * @throws ConnectorConfigurationException as {@link #check}, also for a name without a value
     */
    public static Map<String, String> kept(ConnectorInterface connector, Map<String, String> given) {
        check(connector, given);
        Map<String, String> kept = new LinkedHashMap<>(given);
        kept.values().removeIf(String::isBlank);
        return kept;
    }

    /** What says where an account is, such as the site, may be kept as a setting, too; a secret may not. */
    private static Set<String> names(ConnectorInterface connector, List<ConnectionSetting> known) {
        Set<String> names = new LinkedHashSet<>();
        known.forEach(setting -> names.add(setting.name()));
        if (connector instanceof SupportsCredentialForm form) {
            form.credentialFields().stream()
                    .filter(field -> !field.secret())
                    .map(CredentialField::name)
                    .forEach(names::add);
        }
        return names;
    }
}
