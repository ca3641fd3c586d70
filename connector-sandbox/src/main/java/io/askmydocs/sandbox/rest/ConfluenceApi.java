package io.askmydocs.sandbox.rest;

import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.wiki.Wiki;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** All resources of one Confluence site. */
public final class ConfluenceApi {
    private ConfluenceApi() {}

    public static List<Endpoint> endpoints(Wiki wiki, SiteSettings settings, MediaLinks media) {
        V2Listing listing = new V2Listing(settings);
        V1Json json = new V1Json(wiki, settings);
        return Stream.of(
                        new V2Spaces(wiki, listing).endpoints(),
                        new V2Permissions(wiki, listing).endpoints(),
                        new V2Contents(wiki, listing).endpoints(),
                        new V2Tree(wiki, listing).endpoints(),
                        new V2Comments("footer", wiki, listing).endpoints(),
                        new V2Comments("inline", wiki, listing).endpoints(),
                        new V2Attachments(wiki, listing).endpoints(),
                        new V1Search(wiki, settings, json).endpoints(),
                        new V1Restrictions(wiki, settings).endpoints(),
                        new V1Downloads(wiki, media).endpoints(),
                        new V1Users(wiki, settings).endpoints(),
                        new V1Removed(wiki, settings, json).endpoints())
                .flatMap(List::stream)
                .map(endpoint -> new Endpoint(
                        endpoint.template(), endpoint.scopes(), endpoint.goneOnGateway(), refusing(endpoint.answer())))
                .toList();
    }

    /** What the gateway says of a removed endpoint. */
    public static Reply gone() {
        return Refusal.v1Gone().reply();
    }

    /** What listings say of a cursor they did not make. */
    public static Reply badCursor() {
        return Refusal.v2Cursor().reply();
    }

    public static Reply forbidden() {
        return Refusal.v1Forbidden().reply();
    }

    /** What both hosts say of a path nobody knows. */
    public static Reply unknown(Request request) {
        return request.path().contains("/api/v2/")
                ? Refusal.v2NotFound().reply()
                : Refusal.v1NotFound(request.path()).reply();
    }

    private static BiFunction<Request, Caller, Reply> refusing(BiFunction<Request, Caller, Reply> answer) {
        return (request, caller) -> {
            try {
                return answer.apply(request, caller);
            } catch (Refusal refusal) {
                return refusal.reply();
            }
        };
    }
}
