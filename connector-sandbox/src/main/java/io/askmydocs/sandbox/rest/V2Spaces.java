package io.askmydocs.sandbox.rest;

import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.http.Query;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.wiki.Space;
import io.askmydocs.sandbox.wiki.Wiki;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Spaces of the v2 API. Without a status, archived ones are among them. */
final class V2Spaces {
    private static final String READ = "read:space:confluence";
    private static final int MOST_VALUES = 250;

    private final Wiki wiki;
    private final V2Listing listing;
    private final V2Json json;

    V2Spaces(Wiki wiki, V2Listing listing) {
        this.wiki = wiki;
        this.listing = listing;
        this.json = new V2Json(wiki);
    }

    List<Endpoint> endpoints() {
        return List.of(Endpoint.v2("/spaces", READ, this::list), Endpoint.v2("/spaces/{id}", READ, this::one));
    }

    private Reply list(Request request, Caller caller) {
        Query query = request.query();
        Optional<Set<String>> ids = V2Filter.numbers(query, "ids", MOST_VALUES);
        List<String> keys = query.list("keys");
        Optional<String> type = query.first("type");
        Optional<String> status = query.first("status");
        status.filter(asked -> !Set.of("current", "archived").contains(asked)).ifPresent(asked -> {
            throw Refusal.v2Parameter("status", asked);
        });
        Stream<Space> found = wiki.spaces().stream()
                .filter(Visible.to(caller, wiki)::sees)
                .filter(space -> ids.map(wanted -> wanted.contains(space.id())).orElse(true))
                .filter(space -> keys.isEmpty() || keys.contains(space.key()))
                .filter(space -> type.map(space.type()::equals).orElse(true))
                .filter(space -> status.map(space.status()::equals).orElse(true));
        return listing.page(request, found, V2Sort.byId(space -> Long.parseLong(space.id())), json::space);
    }

    private Reply one(Request request, Caller caller) {
        Space space = Visible.to(caller, wiki).requireSpace(V2Contents.numericId(request));
        return Reply.json(200, json.space(space));
    }
}
