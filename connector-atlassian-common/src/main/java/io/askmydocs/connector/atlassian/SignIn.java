package io.askmydocs.connector.atlassian;

import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.Credentials;
import java.util.Arrays;
import java.util.Locale;

/** The ways to sign in; which one is in use is kept with the credentials, since a token does not show its kind. */
enum SignIn {
    /** A grant with rotating tokens, at the gateway. */
    OAUTH,
    /** E-mail address and API token, at the site. */
    SITE_TOKEN,
    /** E-mail address and scoped API token, at the gateway: sites answer these with 401. */
    GATEWAY_TOKEN,
    /** An access token that somebody else keeps fresh, at the gateway. */
    GATEWAY_BEARER;

    static SignIn of(Credentials credentials) {
        String name = credentials.extra(Extras.SIGN_IN).orElse("");
        return Arrays.stream(values())
                .filter(way -> way.wireName().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConnectorAuthException(
                        "The stored credentials do not say how to sign in. Connect the installation again."));
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
