package io.askmydocs.connector.atlassian;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.api.OAuthOutcome;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import io.askmydocs.connector.atlassian.http.AtlassianHttp;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A site that a grant opens. */
record GrantedSite(String cloudId, URI url, String name) {

    private static final ApiRequest ACCESSIBLE = ApiRequest.of("/oauth/token/accessible-resources");

    /** The sites of a product. One site has an entry for each of its products, all with the same id. */
    static List<GrantedSite> of(AtlassianHttp gateway, AtlassianProduct product) {
        JsonNode entries = gateway.get(ACCESSIBLE);
        if (!entries.isArray()) {
            throw new ConnectorApiException(
                    "GET " + ACCESSIBLE.path() + " did not answer with a list of sites.",
                    200,
                    FailureCategory.BAD_RESPONSE,
                    null,
                    null);
        }
        Map<String, GrantedSite> sites = new LinkedHashMap<>();
        entries.valueStream()
                .filter(entry -> product.isIn(scopes(entry)))
                .map(GrantedSite::read)
                .forEach(site -> sites.putIfAbsent(site.cloudId(), site));
        return List.copyOf(sites.values());
    }

    /** By address, as an operator pastes it, or by id. */
    boolean is(String wanted) {
        return wanted.equals(cloudId) || Addresses.same(url, wanted);
    }

    OAuthOutcome.Choice choice() {
        return new OAuthOutcome.Choice(url.toString(), name + " (" + url.getHost() + ")");
    }

    private static List<String> scopes(JsonNode entry) {
        return entry.path("scopes").valueStream().map(JsonNode::asText).toList();
    }

    private static GrantedSite read(JsonNode entry) {
        URI url = Addresses.site("the site's url", entry.path("url").asText(""));
        return new GrantedSite(
                entry.path("id").asText(), url, entry.path("name").asText(url.getHost()));
    }
}
