package io.askmydocs.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.askmydocs.sandbox.auth.AuthServer;
import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.auth.Gatekeeper;
import io.askmydocs.sandbox.http.Handler;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.http.Route;
import io.askmydocs.sandbox.rest.ConfluenceApi;
import io.askmydocs.sandbox.rest.Endpoint;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** The routes of auth.atlassian.com and api.atlassian.com, on one origin. */
final class Gateway {
    private static final List<Set<String>> NO_SCOPE = List.of(Set.of());

    /** A site an app may have access to. */
    record Tenant(String cloudId, String name, String url) {}

    /** Who the one account is. */
    record Profile(String accountId, String name, String email, ZoneId zone) {}

    private final List<Tenant> tenants;
    private final Profile profile;
    private final AuthServer auth;

    /** @param tenants the first one is the site that answers */
    Gateway(List<Tenant> tenants, Profile profile, AuthServer auth) {
        this.tenants = tenants;
        this.profile = profile;
        this.auth = auth;
    }

    List<Route> routes(List<Endpoint> endpoints) {
        Gatekeeper gatekeeper = auth.gatekeeper();
        List<Route> routes = new ArrayList<>(auth.routes());
        routes.add(
                new Route("GET", "/oauth/token/accessible-resources", gatekeeper.onGateway(NO_SCOPE, this::resources)));
        routes.add(new Route("GET", "/me", gatekeeper.onGateway(List.of(Set.of("read:me")), this::me)));
        endpoints.forEach(endpoint -> routes.add(new Route(
                "GET", "/ex/confluence/{cloudId}" + endpoint.template(), ofTenant(answer(gatekeeper, endpoint)))));
        return routes;
    }

    private static Handler answer(Gatekeeper gatekeeper, Endpoint endpoint) {
        BiFunction<Request, Caller, Reply> gone = (request, caller) -> ConfluenceApi.gone();
        return gatekeeper.onGateway(endpoint.scopes(), endpoint.goneOnGateway() ? gone : endpoint.answer());
    }

    private Handler ofTenant(Handler answer) {
        String cloudId = tenants.get(0).cloudId();
        return request -> request.variable("cloudId").equals(cloudId)
                ? answer.handle(request)
                : Reply.json(404, Json.object().put("code", 404).put("message", "Not Found"));
    }

    private Reply resources(Request request, Caller caller) {
        ArrayNode list = Json.array();
        for (Tenant tenant : tenants) {
            var entry = list.addObject()
                    .put("id", tenant.cloudId())
                    .put("name", tenant.name())
                    .put("url", tenant.url())
                    .put("avatarUrl", tenant.url() + "/avatar.png");
            new TreeSet<>(caller.scopes()).forEach(entry.putArray("scopes")::add);
        }
        return Reply.json(200, list);
    }

    private Reply me(Request request, Caller caller) {
        return Reply.json(
                200,
                Json.object()
                        .put("account_type", "atlassian")
                        .put("account_id", profile.accountId())
                        .put("email", profile.email())
                        .put("name", profile.name())
                        .put("zoneinfo", profile.zone().getId())
                        .put("account_status", "active"));
    }
}
