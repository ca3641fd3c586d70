package io.askmydocs.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cuts a v2 listing into pages with a cursor in {@code _links.next} and in the Link header. */
final class V2Listing {
    private static final int LARGEST_LIMIT = 250;
    private static final int USUAL_LIMIT = 25;

    private final SiteSettings settings;

    V2Listing(SiteSettings settings) {
        this.settings = settings;
    }

    /** @param items in the order of their ids */
    <T> Reply page(Request request, Stream<T> items, V2Sort<T> sort, Function<T, JsonNode> json) {
        return page(request, USUAL_LIMIT, new Items<>(items, sort, json));
    }

    /** What is listed, in the order of the ids, how it is to be sorted and shown. */
    record Items<T>(Stream<T> all, V2Sort<T> sort, Function<T, JsonNode> json) {}

    <T> Reply page(Request request, int usualLimit, Items<T> listed) {
        Stream<T> items = listed.all;
        V2Sort<T> sort = listed.sort;
        int limit = Math.min(limit(request, usualLimit), settings.pageSizeCap());
        Optional<String> cursor = request.query().first("cursor").map(V2Listing::position);
        Stream<T> rest = cursor.map(after -> items.filter(item -> sort.isAfter(item, after)))
                .orElse(items);
        Stream<T> ordered = sort.isNatural() ? rest : rest.sorted(sort::compare);
        List<T> found = ordered.limit(limit + 1L).toList();
        List<T> shown = found.subList(0, Math.min(limit, found.size()));
        Optional<String> next = found.size() > limit
                ? Optional.of(nextLink(request, sort.cursorAt(shown.get(limit - 1))))
                : Optional.empty();
        return reply(shown.stream().map(listed.json).toList(), next);
    }

    Reply reply(List<JsonNode> results, Optional<String> next) {
        ObjectNode body = Json.object();
        ArrayNode array = body.putArray("results");
        array.addAll(results);
        ObjectNode links = body.putObject("_links");
        next.ifPresent(link -> links.put("next", link));
        links.put("base", settings.wikiBase());
        String base = "<" + settings.wikiBase() + ">; rel=\"base\"";
        String header =
                next.map(link -> "<" + link + ">; rel=\"next\", " + base).orElse(base);
        return Reply.json(200, body).withHeader("Link", header);
    }

    static int limit(Request request, int usual) {
        String text = request.query().first("limit").orElse(Integer.toString(usual));
        int limit = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw Refusal.v2Parameter("limit", text);
        }
        return limit;
    }

    /** Relative, and without the gateway's prefix: a client must not just follow it. */
    private static String nextLink(Request request, String position) {
        String path = request.path().substring(request.path().indexOf("/wiki/"));
        return path + "?"
                + request.query().with("cursor", Cursors.encode(position)).encoded();
    }

    private static String position(String cursor) {
        return Cursors.decode(cursor)
                .filter(text -> text.matches("(?s).*\\|\\d{1,18}"))
                .orElseThrow(Refusal::v2Cursor);
    }
}
