package io.askmydocs.host.web;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where the administration listens.
 *
 * @param address loopback, unless somebody meant otherwise
 * @param port 0 for any free one
 * @param jsonLogs whether log lines are JSON objects
 * @param newPassword whether the first user gets another password, because the one before is lost
 * @param proxies addresses that are believed when they say who a request is from and how it came, besides loopback
 */
public record ServeOptions(String address, int port, boolean jsonLogs, boolean newPassword, List<String> proxies) {

    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F.:]{2,45}");

    public ServeOptions {
        proxies = List.copyOf(proxies);
        if (!proxies.stream().allMatch(ADDRESS.asMatchPredicate())) {
            throw new ConnectorConfigurationException("CONNECTOR_TRUSTED_PROXIES must hold addresses such as 10.88.0.1,"
                    + " with commas between; neither names nor ranges.");
        }
    }

    /** On loopback, with readable logs. */
    public static ServeOptions onLoopback(int port) {
        return new ServeOptions("127.0.0.1", port, false, false, List.of());
    }

    /** What to type into a browser of the same machine. */
    public URI url(int actualPort) {
        String host = switch (address) {
            case "0.0.0.0" -> "127.0.0.1";
            case "::" -> "[::1]";
            default -> address.contains(":") ? "[" + address + "]" : address;
        };
        return URI.create("http://" + host + ":" + actualPort);
    }

    /** The same behind these proxies. */
    public ServeOptions behind(List<String> addresses) {
        return new ServeOptions(address, port, jsonLogs, newPassword, addresses);
    }
}
