package io.askmydocs.connector.atlassian;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.atlassian.http.HttpSettings;

/** The operator's own patience, where it differs from the connector's. */
final class HttpOptions {

    private HttpOptions() {}

    static HttpSettings of(Configuration configuration, AtlassianProduct product, HttpSettings defaults) {
        return new HttpSettings(
                configuration
                        .seconds(product.setting("_REQUEST_TIMEOUT_SECONDS"))
                        .orElse(defaults.timeout()),
                defaults.retries(),
                configuration.seconds(product.setting("_LONGEST_WAIT_SECONDS")).orElse(defaults.longestWait()),
                concurrency(configuration, product.setting("_CONCURRENCY"), defaults.concurrency()));
    }

    private static int concurrency(Configuration configuration, String name, int otherwise) {
        return configuration
                .text(name)
                .map(value -> {
                    if (!value.matches("[1-9]|[1-5]\\d|6[0-4]")) {
                        throw new ConnectorConfigurationException(name + " must be a whole number from 1 to 64.");
                    }
                    return Integer.parseInt(value);
                })
                .orElse(otherwise);
    }
}
