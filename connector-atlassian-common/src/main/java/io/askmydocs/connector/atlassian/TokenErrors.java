package io.askmydocs.connector.atlassian;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.atlassian.http.HttpAnswer;

/**
 * The one table of what the token endpoint's errors mean. A dead refresh token is documented as {@code invalid_grant} and
 * observed as {@code unauthorized_client}; {@code access_denied} here is about the client secret, not the user.
 */
final class TokenErrors {

    private TokenErrors() {}

    static RuntimeException of(TokenEndpoint endpoint, HttpAnswer answer) {
        String error = answer.json().map(json -> json.path("error").asText("")).orElse("");
        boolean refusal = answer.status() >= 400 && answer.status() < 500;
        return switch (refusal ? error : "") {
            case "invalid_grant", "unauthorized_client" ->
                new ConnectorAuthException("Atlassian does not accept the grant any more (" + error + ": "
                        + answer.reason() + "). Connect the installation again.");
            case "access_denied", "invalid_client" ->
                new ConnectorConfigurationException("Atlassian does not accept the app's own credentials (" + error
                        + "). Check " + endpoint.app().clientSecretName() + " against the developer console.");
            default -> unexpected(endpoint, answer);
        };
    }

    private static RuntimeException unexpected(TokenEndpoint endpoint, HttpAnswer answer) {
        if (answer.ok() && answer.json().isPresent()) {
            return new ConnectorApiException(
                    "The token endpoint at " + endpoint.app().tokenUrl().getHost()
                            + " answered without an access_token. Check its address.",
                    answer.status(),
                    FailureCategory.BAD_RESPONSE,
                    null,
                    null);
        }
        return endpoint.transport().unexpected(endpoint.app().tokenUrl(), answer);
    }
}
