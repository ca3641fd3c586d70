package io.askmydocs.connector.atlassian;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorContext;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The operator's OAuth app, as configured. A value is asked for only where it is needed. */
record OAuthApp(Configuration configuration, AtlassianProduct product) {

    private static final URI AUTHORIZE = URI.create("https://auth.atlassian.com/authorize");
    private static final URI TOKEN = URI.create("https://auth.atlassian.com/oauth/token");

    static OAuthApp of(ConnectorContext context, AtlassianProduct product) {
        return new OAuthApp(context.configuration(), product);
    }

    String clientId() {
        return configuration.require(product.setting("_CLIENT_ID"));
    }

    String clientSecret() {
        return configuration.require(clientSecretName());
    }

    String clientSecretName() {
        return product.setting("_CLIENT_SECRET");
    }

    String redirectUri() {
        return configuration.require(product.setting("_REDIRECT_URI"));
    }

    URI tokenUrl() {
        String name = product.setting("_OAUTH_TOKEN_URL");
        return Addresses.secure(name, configuration.uri(name).orElse(TOKEN));
    }

    Duration stateTimeToLive() {
        return configuration.seconds("CONNECTOR_OAUTH_STATE_TTL_SECONDS").orElse(Duration.ofMinutes(10));
    }

    URI authorizeUrl(Set<String> scopes, String state) {
        String name = product.setting("_OAUTH_AUTHORIZE_URL");
        Map<String, String> query = new LinkedHashMap<>();
        query.put("audience", "api.atlassian.com");
        query.put("client_id", clientId());
        query.put("scope", String.join(" ", scopes));
        query.put("redirect_uri", redirectUri());
        query.put("state", state);
        query.put("response_type", "code");
        query.put("prompt", "consent");
        return URI.create(configuration.uri(name).orElse(AUTHORIZE) + "?" + encode(query));
    }

    private static String encode(Map<String, String> query) {
        return query.entrySet().stream()
                .map(entry -> entry.getKey() + "="
                        + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)
                                .replace("+", "%20"))
                .collect(Collectors.joining("&"));
    }
}
