package io.askmydocs.sandbox.rest;

import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * A GET resource of the site.
 *
 * @param scopes scope sets, any one of which suffices
 * @param goneOnGateway whether the gateway says 410 while the site host still answers
 */
public record Endpoint(
        String template, List<Set<String>> scopes, boolean goneOnGateway, BiFunction<Request, Caller, Reply> answer) {

    static Endpoint v2(String path, String scope, BiFunction<Request, Caller, Reply> answer) {
        return new Endpoint("/wiki/api/v2" + path, List.of(Set.of(scope)), false, answer);
    }

    static Endpoint v1(String path, String classic, String granular, BiFunction<Request, Caller, Reply> answer) {
        List<Set<String>> either = List.of(Set.of(classic), Set.of(granular));
        return new Endpoint("/wiki/rest/api" + path, either, false, answer);
    }

    static Endpoint removed(String path, BiFunction<Request, Caller, Reply> onSite) {
        return new Endpoint("/wiki/rest/api" + path, List.of(Set.of()), true, onSite);
    }
}
