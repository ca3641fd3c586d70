package io.askmydocs.sandbox;

import io.askmydocs.sandbox.auth.Gatekeeper;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Route;
import io.askmydocs.sandbox.rest.Endpoint;
import java.util.ArrayList;
import java.util.List;

/** The routes of the site host: everything below {@code /wiki} for API tokens, and the cloud id for anybody. */
final class Site {
    private Site() {}

    static List<Route> routes(List<Endpoint> endpoints, Gatekeeper gatekeeper, String cloudId) {
        List<Route> routes = new ArrayList<>();
        routes.add(new Route(
                "GET",
                "/_edge/tenant_info",
                request -> Reply.json(200, Json.object().put("cloudId", cloudId).putNull("cloudName"))));
        endpoints.forEach(
                endpoint -> routes.add(new Route("GET", endpoint.template(), gatekeeper.onSite(endpoint.answer()))));
        return routes;
    }
}
