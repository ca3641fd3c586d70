package io.askmydocs.connector.atlassian;

import io.askmydocs.connector.atlassian.http.ApiRequest;
import java.util.Collection;

/**
 * What tells one Atlassian product from another.
 *
 * @param key the product's name in the gateway's path and in scopes, such as {@code jira}
 * @param configurationPrefix before each configuration name, such as {@code CONNECTOR_JIRA}
 * @param probe a cheap request that any account with access to the product may make
 */
public record AtlassianProduct(String key, String configurationPrefix, ApiRequest probe) {

    /** The full name of a configuration value, such as {@code CONNECTOR_JIRA_CLIENT_ID}. */
    String setting(String suffix) {
        return configurationPrefix + suffix;
    }

    /** Where the product of one site is below the gateway. */
    String gatewayPath(String cloudId) {
        return "/ex/" + key + "/" + cloudId;
    }

    /** Whether scopes of a grant belong to this product. A grant that lists none is given the benefit of the doubt. */
    boolean isIn(Collection<String> scopes) {
        return scopes.isEmpty() || scopes.stream().anyMatch(scope -> scope.contains(key));
    }
}
