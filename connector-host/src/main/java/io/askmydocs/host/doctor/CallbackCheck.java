package io.askmydocs.host.doctor;

import io.askmydocs.connector.api.ConnectorInterface;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where consents come back to. */
final class CallbackCheck {

    private static final String NAME = "callback";

    private CallbackCheck() {}

    static List<Finding> look(Setup setup) {
        List<Finding> found = new ArrayList<>();
        for (ConnectorInterface connector : setup.connectors()) {
            if (!connector.oauthScopes().isEmpty()) {
                String name = Setup.prefix(connector) + "_REDIRECT_URI";
                found.add(setup.variable(name)
                        .map(value -> given(name, value, setup.callback()))
                        .orElseGet(() -> Finding.ok(
                                NAME,
                                name,
                                "It is not set, so 'serve' uses " + setup.callback()
                                        + "; the app in the developer console must say the same.")));
            }
        }
        return found;
    }

    private static Finding given(String name, String value, URI served) {
        return parsed(value)
                .map(uri -> given(name, uri, served))
                .orElseGet(() -> Finding.error(
                        NAME,
                        name,
                        "It is not the address of a page.",
                        "Write it as https://kb.example.com" + served.getPath() + ", without user name, query and"
                                + " fragment."));
    }

    private static Finding given(String name, URI uri, URI served) {
        if (!Addresses.guarded(uri)) {
            return Finding.error(
                    NAME,
                    name,
                    "A consent's code would come back unencrypted.",
                    "Begin the address with https://, and put a proxy that speaks HTTPS in front of 'serve'.");
        }
        if (!served.getPath().equals(uri.getPath())) {
            return Finding.error(
                    NAME,
                    name,
                    "Nothing is served at its path " + uri.getPath() + ".",
                    "Let it end in " + served.getPath() + ", here and in the developer console.");
        }
        if (Addresses.loopback(uri) && uri.getPort() != served.getPort()) {
            return Finding.warning(
                    NAME,
                    name,
                    "It names port " + uri.getPort() + " of this machine; the pages are on port " + served.getPort()
                            + " unless 'serve' is told otherwise.",
                    "Use the same port for both, here and in the developer console.");
        }
        return Finding.ok(NAME, name, uri + " must be what the app in the developer console says.");
    }

    private static Optional<URI> parsed(String value) {
        try {
            URI uri = URI.create(value);
            boolean page = uri.getHost() != null
                    && uri.getScheme().matches("(?i)https?")
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null;
            return page ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
