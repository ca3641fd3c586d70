package io.askmydocs.host.web.account;

import io.askmydocs.connector.api.ConnectionSetting;
import io.askmydocs.connector.api.ConnectionSetting.Kind;
import io.askmydocs.connector.api.DiscoveredContainer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One setting as a form shows it.
 *
 * @param picks what to tick instead of typing; empty when it has to be typed
 * @param rest what is set and not among the picks
 */
record SettingField(ConnectionSetting setting, String value, List<Pick> picks, String rest) {

    /** Something to tick. */
    record Pick(String value, String label, boolean picked) {}

    static SettingField of(ConnectionSetting setting, Map<String, String> values, List<DiscoveredContainer> spaces) {
        String value = values.getOrDefault(setting.name(), "");
        if (setting.kind() != Kind.LIST || !namesSpaces(setting) || spaces.isEmpty()) {
            return new SettingField(setting, value, List.of(), value);
        }
        Set<String> chosen = Arrays.stream(value.split(",")).map(String::strip).collect(Collectors.toSet());
        List<Pick> picks = spaces.stream()
                .map(space -> new Pick(space.key(), label(space), chosen.contains(space.key())))
                .toList();
        Set<String> known = spaces.stream().map(DiscoveredContainer::key).collect(Collectors.toSet());
        String rest = chosen.stream()
                .filter(key -> !key.isEmpty() && !known.contains(key))
                .sorted()
                .collect(Collectors.joining(","));
        return new SettingField(setting, value, picks, rest);
    }

    /** By its name, as the declaration has no word for it yet. */
    private static boolean namesSpaces(ConnectionSetting setting) {
        return setting.name().equals("spaces") || setting.name().startsWith("spaces_");
    }

    private static String label(DiscoveredContainer space) {
        return space.name() + " (" + space.key() + ", " + space.type() + (space.archived() ? ", archived)" : ")");
    }

    public boolean isFlag() {
        return setting.kind() == Kind.FLAG;
    }

    public boolean isChoice() {
        return setting.kind() == Kind.CHOICE;
    }

    public boolean isNumber() {
        return setting.kind() == Kind.NUMBER;
    }
}
