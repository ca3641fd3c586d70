package io.askmydocs.connector.atlassian;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses the way people paste them, and refuses those that would carry a secret in the clear. */
final class Addresses {

    /** The address itself: a name such as {@code 127.example.org} may be anybody's. */
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.\\d{1,3}){3}");

    private Addresses() {}

    /** A site as {@code https://name.atlassian.net}, from that, the bare host name, or the address of any of its pages. */
    static URI site(String field, String text) {
        // The message does not show the value: people paste tokens into the wrong field.
        URI site = normal(text)
                .orElseThrow(() -> new ConnectorConfigurationException(
                        field + " is not the address of a site. Give it as https://your-name.atlassian.net."));
        return secure(field, site);
    }

    /** The address, when it is https or stays on this machine. */
    static URI secure(String field, URI address) {
        if (!"https".equalsIgnoreCase(address.getScheme()) && !isLoopback(address.getHost())) {
            throw new ConnectorConfigurationException(
                    field + " must begin with https://, because a secret is sent there: " + address.getHost());
        }
        return address;
    }

    static boolean same(URI site, String text) {
        return normal(site.toString()).equals(normal(text));
    }

    private static Optional<URI> normal(String text) {
        String full = text.strip().contains("://") ? text.strip() : "https://" + text.strip();
        return parse(full).map(uri -> {
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            String port = uri.getPort() < 0 || uri.getPort() == 443 ? "" : ":" + uri.getPort();
            String path =
                    host.endsWith(".atlassian.net") ? "" : uri.getRawPath().replaceAll("/+$", "");
            return URI.create(scheme + "://" + host + port + path);
        });
    }

    private static Optional<URI> parse(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            boolean site = web && uri.getHost() != null && uri.getUserInfo() == null && isFull(uri.getHost());
            return site ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isFull(String host) {
        return host.contains(".") || isLoopback(host);
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || LOOPBACK.matcher(host).matches() || host.equals("[::1]");
    }
}
