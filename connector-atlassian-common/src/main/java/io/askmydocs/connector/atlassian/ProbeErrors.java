package io.askmydocs.connector.atlassian;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorException;
import java.net.URI;

/**
 * Turns the failure of a first request into what the operator who filled in the form can do about it.
 *
 * @param field the field the address came from
 */
record ProbeErrors(String field, URI address) {

    ConnectorException explain(ConnectorException failure) {
        if (failure instanceof ConnectorAuthException) {
            return new ConnectorAuthException(
                    address.getHost() + " does not accept these credentials. Check email and api_token, or token. "
                            + failure.getMessage(),
                    failure);
        }
        return failure instanceof ConnectorApiException api ? explainAnswer(api) : failure;
    }

    ConnectorException withoutTenant() {
        return new ConnectorConfigurationException(field + ": " + address.getHost()
                + " does not tell its cloud id, so it is no Atlassian Cloud site. Correct it, or give cloud_id.");
    }

    private ConnectorException explainAnswer(ConnectorApiException failure) {
        return switch (failure.category()) {
            case UNREACHABLE -> configuration("cannot be reached", failure);
            case NOT_FOUND_OR_HIDDEN -> configuration("has no such site", failure);
            case BAD_RESPONSE -> configuration("does not answer like Atlassian", failure);
            case FORBIDDEN ->
                new ConnectorAuthException(
                        "The account has no access to this product at " + address.getHost() + ". "
                                + failure.getMessage(),
                        failure);
            default -> failure;
        };
    }

    private ConnectorConfigurationException configuration(String what, ConnectorApiException failure) {
        return new ConnectorConfigurationException(
                field + ": " + address.getHost() + " " + what + ". Check the address. " + failure.getMessage(),
                failure);
    }
}
