package io.askmydocs.connector.atlassian;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.Credentials;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of the API-token form, read. Error messages name the field and never show its value. */
record TokenForm(Configuration values, ConnectorContext context) {

    static TokenForm of(Map<String, String> values, ConnectorContext context) {
        return new TokenForm(Configuration.of(values), context);
    }

    /** A token without an e-mail address is a plain access token. */
    boolean isBearer() {
        return values.text("token").isPresent() && values.text("email").isEmpty();
    }

    Optional<URI> site() {
        return values.text("site")
                .or(() -> context.installation().settings().text("site"))
                .map(text -> Addresses.site("site", text));
    }

    URI requiredSite() {
        return site().orElseThrow(() -> new ConnectorConfigurationException(
                "site is not set. Give the address of the site, such as https://your-name.atlassian.net."));
    }

    Optional<String> cloudId() {
        return values.text("cloud_id").map(TokenForm::checkedCloudId);
    }

    URI apiBase(URI configured) {
        return Addresses.secure("api_base", values.uri("api_base").orElse(configured));
    }

    Credentials credentials(SignIn way, Map<String, String> facts) {
        String secret = values.require(way == SignIn.GATEWAY_BEARER ? "token" : "api_token");
        Map<String, String> extra = new LinkedHashMap<>(facts);
        extra.put(Extras.SIGN_IN, way.wireName());
        if (way != SignIn.GATEWAY_BEARER) {
            extra.put(Extras.EMAIL, values.require("email"));
        }
        return new Credentials(oneLine(secret), null, null, extra);
    }

    /** It becomes part of a path. */
    private static String checkedCloudId(String id) {
        if (!id.matches("[A-Za-z0-9-]{1,64}")) {
            throw new ConnectorConfigurationException("cloud_id is not a cloud id. It looks like"
                    + " 11111111-2222-3333-4444-555555555555 and is shown at <site>/_edge/tenant_info.");
        }
        return id;
    }

    private static String oneLine(String secret) {
        if (!secret.matches("[\\x21-\\x7e]+")) {
            throw new ConnectorConfigurationException(
                    "The token has blanks or characters that tokens do not have. Copy it again, as a whole.");
        }
        return secret;
    }
}
