package io.askmydocs.connector.atlassian;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import io.askmydocs.connector.atlassian.http.AtlassianTransport;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds out where an API token works: an unscoped one at the site, a scoped one at the gateway. */
final class TokenSignIn {

    /** An operator is waiting, and a typing error is more likely than an outage. */
    private static final int RETRIES = 1;

    private static final ApiRequest TENANT_INFO = ApiRequest.of("/_edge/tenant_info");

    private final AtlassianProduct product;
    private final Sessions sessions;

    TokenSignIn(AtlassianProduct product, Sessions sessions) {
        this.product = product;
        this.sessions = sessions;
    }

    /** Credentials that were seen to work. */
    Credentials find(ConnectorContext context, Map<String, String> values) {
        TokenForm form = TokenForm.of(values, context);
        AtlassianTransport transport = sessions.transport(context).withRetries(RETRIES);
        URI gateway = form.apiBase(sessions.apiBase(context));
        SignIn atGateway = form.isBearer() ? SignIn.GATEWAY_BEARER : SignIn.GATEWAY_TOKEN;
        if (form.cloudId().isPresent()) {
            return atGateway(transport, form, atGateway, gateway, form.cloudId().get());
        }
        URI site = form.requiredSite();
        return form.isBearer()
                ? atGateway(transport, form, atGateway, gateway, cloudId(transport, site))
                : atSiteOrGateway(transport, form, site, gateway);
    }

    private Credentials atSiteOrGateway(AtlassianTransport transport, TokenForm form, URI site, URI gateway) {
        Map<String, String> facts = Map.of(Extras.SITE_URL, site.toString());
        Credentials candidate = form.credentials(SignIn.SITE_TOKEN, facts);
        try {
            probe(transport, candidate, new ProbeErrors("site", site));
            return tenant(transport, site)
                    .map(id -> candidate.withExtra(Extras.CLOUD_ID, id))
                    .orElse(candidate);
        } catch (ConnectorAuthException refused) {
            if (!belongTogether(site, gateway)) {
                throw refused;
            }
            String id = tenant(transport, site).orElseThrow(() -> refused);
            return scopedOrRefused(transport, form, gateway, id, refused);
        }
    }

    /** A token goes to Atlassian's own gateway only when it was meant for a site of Atlassian's. */
    private static boolean belongTogether(URI site, URI gateway) {
        return !"api.atlassian.com".equals(gateway.getHost()) || site.getHost().endsWith(".atlassian.net");
    }

    /** The site refuses scoped tokens, which only the gateway takes. If the gateway cannot say, the site's word stands. */
    private Credentials scopedOrRefused(
            AtlassianTransport transport, TokenForm form, URI gateway, String id, ConnectorAuthException refused) {
        try {
            return atGateway(transport, form, SignIn.GATEWAY_TOKEN, gateway, id);
        } catch (ConnectorAuthException alsoRefused) {
            throw alsoRefused;
        } catch (ConnectorException unanswered) {
            refused.addSuppressed(unanswered);
            throw refused;
        }
    }

    private Credentials atGateway(
            AtlassianTransport transport, TokenForm form, SignIn way, URI gateway, String cloudId) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(Extras.API_BASE, gateway.toString());
        facts.put(Extras.CLOUD_ID, cloudId);
        form.site().ifPresent(site -> facts.put(Extras.SITE_URL, site.toString()));
        Credentials candidate = form.credentials(way, facts);
        probe(transport, candidate, new ProbeErrors("api_base and cloud_id", gateway));
        return candidate;
    }

    private void probe(AtlassianTransport transport, Credentials candidate, ProbeErrors errors) {
        try {
            sessions.session(transport, candidate, Sessions.fixed(candidate))
                    .http()
                    .get(product.probe());
        } catch (ConnectorException e) {
            throw errors.explain(e);
        }
    }

    private static String cloudId(AtlassianTransport transport, URI site) {
        return tenant(transport, site).orElseThrow(() -> new ProbeErrors("site", site).withoutTenant());
    }

    /** The cloud id a site tells to anybody; absent when it is no Atlassian site, or does not tell. */
    private static Optional<String> tenant(AtlassianTransport transport, URI site) {
        try {
            String id = transport.at(site).get(TENANT_INFO).path("cloudId").asText("");
            return Optional.of(id).filter(text -> text.matches("[A-Za-z0-9-]{1,64}"));
        } catch (ConnectorApiException e) {
            if (e.category() == FailureCategory.RATE_LIMITED || e.category() == FailureCategory.UNAVAILABLE) {
                throw e;
            }
            return Optional.empty();
        } catch (ConnectorAuthException e) {
            return Optional.empty();
        }
    }
}
