package io.askmydocs.cli;

import io.askmydocs.sandbox.AtlassianSandbox;
import java.util.Map;

/** What points the Confluence connector at a sandbox, as if an operator had set it. */
final class SandboxVariables {

    private SandboxVariables() {}

    static Map<String, String> of(AtlassianSandbox sandbox, String callback) {
        return Map.of(
                "CONNECTOR_CONFLUENCE_CLIENT_ID",
                sandbox.clientId(),
                "CONNECTOR_CONFLUENCE_CLIENT_SECRET",
                sandbox.clientSecret(),
                "CONNECTOR_CONFLUENCE_REDIRECT_URI",
                callback,
                "CONNECTOR_CONFLUENCE_API_BASE",
                sandbox.gatewayUrl().toString(),
                "CONNECTOR_CONFLUENCE_OAUTH_AUTHORIZE_URL",
                sandbox.gatewayUrl() + "/authorize",
                "CONNECTOR_CONFLUENCE_OAUTH_TOKEN_URL",
                sandbox.gatewayUrl() + "/oauth/token");
    }
}
