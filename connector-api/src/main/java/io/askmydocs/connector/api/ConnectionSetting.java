package io.askmydocs.connector.api;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One setting of an installation, described well enough to draw a form or a command line from. A setting is no secret: hosts
 * store and show its value.
 *
 * @param name the key of its value in {@link Installation#settings()}, in snake_case, such as {@code spaces_exclude}; it is
 *     stored with installations and must never change between releases
 * @param label what operators read, in a few words
 * @param defaultValue what the connector does when the value is absent, written as a value; empty: no value
 * @param choices the allowed values of a {@link Kind#CHOICE}, in the order to show them; empty for all others
 * @param hint an example or an explanation, in a sentence
 */
public record ConnectionSetting(
        String name, String label, Kind kind, String defaultValue, List<String> choices, String hint) {

    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    /**
     * Describes a setting; the factories say the same in fewer words.
     *
     * @throws IllegalArgumentException when the name is not in snake_case, or choices are missing or have no place
     * @throws ConnectorConfigurationException when the default is not allowed
     */
    public ConnectionSetting {
        choices = List.copyOf(choices);
        if (!SNAKE_CASE.matcher(name).matches()) {
            throw new IllegalArgumentException("A setting's name is in snake_case: " + name);
        }
        if ((kind == Kind.CHOICE) == choices.isEmpty()) {
            throw new IllegalArgumentException(name + ": a choice, and nothing else, has choices");
        }
        check(name, kind, choices, defaultValue);
    }

    /** What a value looks like, and which reader of {@link Configuration} understands it. */
    public enum Kind {
        /** Any text: {@link Configuration#text}. */
        TEXT,
        /** Comma-separated texts: {@link Configuration#list}. */
        LIST,
        /** A whole number of zero or more: {@link Configuration#number}. */
        NUMBER,
        /** True or false: {@link Configuration#flag}. */
        FLAG,
        /** One of {@link ConnectionSetting#choices()}: {@link Configuration#text}. */
        CHOICE
    }

    /** A setting of any text. */
    public static ConnectionSetting text(String name, String label, String defaultValue, String hint) {
        return new ConnectionSetting(name, label, Kind.TEXT, defaultValue, List.of(), hint);
    }

    /** A setting of comma-separated texts. */
    public static ConnectionSetting list(String name, String label, String defaultValue, String hint) {
        return new ConnectionSetting(name, label, Kind.LIST, defaultValue, List.of(), hint);
    }

    /** A setting of a whole number, zero or more. */
    public static ConnectionSetting number(String name, String label, int defaultValue, String hint) {
        return new ConnectionSetting(name, label, Kind.NUMBER, String.valueOf(defaultValue), List.of(), hint);
    }

    /** A setting that is on or off. */
    public static ConnectionSetting flag(String name, String label, boolean defaultValue, String hint) {
        return new ConnectionSetting(name, label, Kind.FLAG, String.valueOf(defaultValue), List.of(), hint);
    }

    /** A setting of one value out of a few. */
    public static ConnectionSetting choice(
            String name, String label, String defaultValue, List<String> choices, String hint) {
        return new ConnectionSetting(name, label, Kind.CHOICE, defaultValue, choices, hint);
    }

    /**
     * Refuses a value this setting cannot have. A blank value is always allowed: it means the default.
     *
     * @throws ConnectorConfigurationException naming the setting and what is allowed, never the value
     */
    public void check(String value) {
        check(name, kind, choices, value);
    }

    private static void check(String name, Kind kind, List<String> choices, String value) {
        Configuration given = Configuration.of(Map.of(name, value));
        switch (kind) {
            case NUMBER -> given.number(name);
            case FLAG -> given.flag(name, false);
            case CHOICE -> {
                if (!given.text(name).map(choices::contains).orElse(true)) {
                    throw new ConnectorConfigurationException(
                            name + " must be one of " + String.join(", ", choices) + ".");
                }
            }
            case TEXT, LIST -> {
                // Every text is one, and every text is a list.
            }
        }
    }
}
