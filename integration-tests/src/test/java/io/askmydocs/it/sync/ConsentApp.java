package io.askmydocs.it.sync;

import io.askmydocs.sandbox.AtlassianSandbox;
import java.util.Map;

/** The OAuth app of a sandbox, as an operator configures it. */
final class ConsentApp {

    private ConsentApp() {}

    static Map<String, String> of(AtlassianSandbox sandbox) {
        return Map.of(
                "CONNECTOR_CONFLUENCE_CLIENT_ID",
                sandbox.clientId(),
                "CONNECTOR_CONFLUENCE_CLIENT_SECRET",
                sandbox.clientSecret(),
                "CONNECTOR_CONFLUENCE_REDIRECT_URI",
                "http://127.0.0.1:9/connectors/callback",
                "CONNECTOR_CONFLUENCE_API_BASE",
                sandbox.gatewayUrl().toString(),
                "CONNECTOR_CONFLUENCE_OAUTH_AUTHORIZE_URL",
                sandbox.gatewayUrl() + "/authorize",
                "CONNECTOR_CONFLUENCE_OAUTH_TOKEN_URL",
                sandbox.gatewayUrl() + "/oauth/token");
    }
}
