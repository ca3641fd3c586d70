package io.askmydocs.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.http.Handler;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Query;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listings whose pages lead astray. */
final class NextLinks {
    private static final Pattern ALIAS = Pattern.compile("again\\.\\d+\\.(.*)");
    private static final Pattern PAST = Pattern.compile("past\\.(\\d{1,9})");
    private static final String CURSOR = "cursor";

    private NextLinks() {}

    /** An empty page's next link holds the cursor it stands before. */
    static Request original(Request request) {
        Matcher alias = ALIAS.matcher(request.query().first(CURSOR).orElse(""));
        if (!alias.matches()) {
            return request;
        }
        Query query = request.query();
        return request.asking(alias.group(1).isEmpty() ? query.without(CURSOR) : query.with(CURSOR, alias.group(1)));
    }

    static FaultAction repeating() {
        Map<String, String> first = new ConcurrentHashMap<>();
        return (request, next) -> {
            Reply right = next.handle(request);
            next(right).ifPresent(link -> first.putIfAbsent(request.path(), link));
            String link = first.get(request.path());
            return link == null ? right : leadingTo(right, link);
        };
    }

    static FaultAction emptyFirst() {
        AtomicInteger number = new AtomicInteger();
        return (request, next) -> {
            String cursor = request.query().first(CURSOR).orElse("");
            return empty(request, "again." + number.incrementAndGet() + "." + cursor, next);
        };
    }

    static FaultAction pastTheEnd() {
        return (request, next) -> {
            Matcher past = PAST.matcher(request.query().first(CURSOR).orElse(""));
            if (past.matches()) {
                Request last = request.asking(request.query().without(CURSOR));
                return empty(last, "past." + (Integer.parseInt(past.group(1)) + 1), next);
            }
            Reply right = next.handle(request);
            boolean isLast = right.status() == 200 && next(right).isEmpty();
            return isLast ? leadingTo(right, link(request, "past.1")) : right;
        };
    }

    static FaultAction prefixed(String host) {
        return (request, next) -> {
            Reply right = next.handle(request);
            return next(right).map(link -> leadingTo(right, host + link)).orElse(right);
        };
    }

    static FaultAction capped(int most) {
        return (request, next) -> {
            int asked = request.query()
                    .first("limit")
                    .filter(text -> text.matches("\\d{1,9}"))
                    .map(Integer::parseInt)
                    .orElse(most);
            Query query = request.query().with("limit", Integer.toString(Math.min(asked, most)));
            return next.handle(request.asking(query));
        };
    }

    /** How many results an answer brings. */
    static int results(Reply reply) {
        return parsed(reply).path("results").size();
    }

    static boolean holdsBody(Reply reply, String id) {
        return parsed(reply).findParents("body").stream()
                .anyMatch(holder -> holder.path("id").asText().equals(id)
                        && !holder.path("body").isEmpty());
    }

    private static Reply empty(Request request, String cursor, Handler next) {
        Reply right = next.handle(request);
        if (!(parsed(right) instanceof ObjectNode body) || right.status() != 200) {
            return right;
        }
        body.putArray("results");
        return leadingTo(right.withBody(body.toString()), link(request, cursor));
    }

    /** As the listing itself would write it: v1 leaves out the wiki's context. */
    private static String link(Request request, String cursor) {
        String path = request.path();
        int start = path.contains("/wiki/rest/api/") ? path.indexOf("/rest/api/") : path.indexOf("/wiki/");
        return path.substring(start) + "?"
                + request.query().with(CURSOR, cursor).encoded();
    }

    private static Optional<String> next(Reply reply) {
        return Optional.of(parsed(reply).path("_links").path("next").asText()).filter(link -> !link.isEmpty());
    }

    private static Reply leadingTo(Reply reply, String link) {
        if (!(parsed(reply) instanceof ObjectNode body)) {
            return reply;
        }
        body.withObject("/_links").put("next", link);
        Reply changed = reply.withBody(body.toString());
        return reply.headers().containsKey("Link")
                ? changed.withHeader("Link", "<" + link + ">; rel=\"next\"")
                : changed;
    }

    private static JsonNode parsed(Reply reply) {
        try {
            return reply.body().startsWith("{") ? Json.parse(reply.body()) : Json.object();
        } catch (JsonProcessingException cutOff) {
            return Json.object();
        }
    }
}
