package io.askmydocs.sandbox.http;

import io.askmydocs.sandbox.http.Request.RouteMatch;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the route of a request; the first that fits wins. */
final class Router {
    private final List<Route> routes;
    private final Handler fallback;

    Router(List<Route> routes, Handler fallback) {
        this.routes = List.copyOf(routes);
        this.fallback = fallback;
    }

    Reply answer(Request request, Interceptor interceptor) {
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.variablesOf(request);
            if (variables.isPresent()) {
                RouteMatch match = new RouteMatch(route.template(), variables.get());
                return interceptor.intercept(request.matching(match), route.handler());
            }
        }
        return interceptor.intercept(request, fallback);
    }
}
