package io.askmydocs.sandbox.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One request as it arrived.
 *
 * @param origin which of the sandbox's servers received it
 * @param match the route it belongs to; {@link RouteMatch#NONE} when there is none
 */
public record Request(String origin, String method, String path, Query query, Payload payload, RouteMatch match) {

    /** Header names are in lower case. */
    public record Payload(Map<String, String> headers, String body) {}

    /** The template of the route, and what its {@code {names}} stand for. */
    public record RouteMatch(String template, Map<String, String> variables) {
        public static final RouteMatch NONE = new RouteMatch("(no route)", Map.of());
    }

    public Request matching(RouteMatch found) {
        return new Request(origin, method, path, query, payload, found);
    }

    public Request asking(Query changed) {
        return new Request(origin, method, path, changed, payload, match);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(payload.headers().get(name.toLowerCase(Locale.ROOT)));
    }

    /** The value of a variable of the route's template. */
    public String variable(String name) {
        return Optional.ofNullable(match.variables().get(name))
                .orElseThrow(() -> new IllegalStateException("route " + match.template() + " has no {" + name + "}"));
    }

    public String body() {
        return payload.body();
    }
}
