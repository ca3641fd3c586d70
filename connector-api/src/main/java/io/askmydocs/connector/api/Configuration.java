package io.askmydocs.connector.api;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Named text values an operator gave, read with types. Blank counts as absent. Immutable. A value that cannot be read as
 * asked ends in a {@link ConnectorConfigurationException} that names it; the value itself is never in a message, because it
 * may be a secret.
 */
public final class Configuration {

    private static final Configuration EMPTY = new Configuration(Map.of());

    private final Map<String, String> values;

    private Configuration(Map<String, String> values) {
        this.values = values;
    }

    /** A configuration with a copy of these values. */
    public static Configuration of(Map<String, String> values) {
        return new Configuration(Map.copyOf(values));
    }

    /** A configuration without values. */
    public static Configuration empty() {
        return EMPTY;
    }

    /** The value, stripped; absent when it was not given or is blank. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The value, or an error that says which one is missing. */
    public String require(String name) {
        return text(name)
                .orElseThrow(() -> new ConnectorConfigurationException(name + " is not set. Set it and try again."));
    }

    /** The comma-separated values, stripped, without blanks, in their order; empty when not given. */
    public List<String> list(String name) {
        return text(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** An absolute http or https URI without a trailing slash. */
    public Optional<URI> uri(String name) {
        return text(name).map(value -> toUri(name, value));
    }

    /** A positive whole number of minutes. */
    public Optional<Duration> minutes(String name) {
        return text(name).map(value -> Duration.ofMinutes(toPositive(name, value)));
    }

    /** A positive whole number of seconds. */
    public Optional<Duration> seconds(String name) {
        return text(name).map(value -> Duration.ofSeconds(toPositive(name, value)));
    }

    /** A whole number, zero or more. */
    public OptionalInt number(String name) {
        return text(name).stream().mapToInt(value -> toNumber(name, value)).findFirst();
    }

    /** True, yes, on or 1; false, no, off or 0; in any case of letters. */
    public boolean flag(String name, boolean fallback) {
        return text(name).map(value -> toFlag(name, value)).orElse(fallback);
    }

    private static URI toUri(String name, String value) {
        try {
            URI uri = URI.create(value.replaceAll("/+$", ""));
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // reported below, without the value
        }
        throw new ConnectorConfigurationException(
                name + " must be an absolute http or https address without user name, such as https://example.com.");
    }

    private static int toNumber(String name, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, without the value
        }
        throw new ConnectorConfigurationException(
                name + " must be a whole number from 0 to " + Integer.MAX_VALUE + ".");
    }

    private static boolean toFlag(String name, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default ->
                throw new ConnectorConfigurationException(
                        name + " must be true or false (or yes, no, on, off, 1 or 0).");
        };
    }

    private static int toPositive(String name, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // reported below, without the value
        }
        throw new ConnectorConfigurationException(
                name + " must be a whole number greater than zero and at most " + Integer.MAX_VALUE + ".");
    }

    /** The names only: values may be secret. */
    @Override
    public String toString() {
        return "Configuration" + values.keySet().stream().sorted().toList();
    }
}
