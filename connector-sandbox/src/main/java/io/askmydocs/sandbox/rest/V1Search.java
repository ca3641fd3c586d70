package io.askmydocs.sandbox.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.cql.Cql;
import io.askmydocs.sandbox.cql.CqlClock;
import io.askmydocs.sandbox.cql.CqlException;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Query;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Status;
import io.askmydocs.sandbox.wiki.Wiki;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Search by CQL: {@code /content/search} gives contents, {@code /search} wraps each in a hit. */
final class V1Search {
    private static final int USUAL_LIMIT = 25;
    private static final int LARGEST_PAGE = 1000;
    private static final int RENDERED_PAGE = 25;
    private static final int ALL_LABELS = 200;

    private final Wiki wiki;
    private final SiteSettings settings;
    private final SearchIndex index;
    private final V1Json json;

    V1Search(Wiki wiki, SiteSettings settings, V1Json json) {
        this.wiki = wiki;
        this.settings = settings;
        this.index = new SearchIndex(wiki, settings.indexLag());
        this.json = json;
    }

    List<Endpoint> endpoints() {
        String classic = "search:confluence";
        String granular = "read:content-details:confluence";
        return List.of(
                Endpoint.v1("/content/search", classic, granular, this::contentSearch),
                Endpoint.v1("/search", classic, granular, this::search));
    }

    private Reply contentSearch(Request request, Caller caller) {
        List<Content> found = find(request, caller);
        Expansion expand = Expansion.of(request.query());
        return page(request, found, (content, labelLimit) -> json.content(content, expand, labelLimit));
    }

    private Reply search(Request request, Caller caller) {
        boolean archivedToo = request.query()
                .first("includeArchivedSpaces")
                .filter("true"::equals)
                .isPresent();
        List<Content> found = find(request, caller).stream()
                .filter(content -> archivedToo || wiki.spaceOf(content).status().equals("current"))
                .toList();
        Expansion expand = Expansion.of(request.query());
        return page(request, found, (content, labelLimit) -> hit(content, expand, labelLimit));
    }

    private List<Content> find(Request request, Caller caller) {
        Query query = request.query();
        String cql = query.first("cql").orElseThrow(() -> Refusal.v1BadRequest("Could not parse cql : no cql given"));
        try {
            CqlClock clock = new CqlClock(wiki.clock().instant(), settings.zone());
            return index.find(Cql.parse(cql, clock), statuses(query), Visible.to(caller, wiki));
        } catch (CqlException e) {
            throw Refusal.v1BadRequest("Could not parse cql : " + e.getMessage());
        }
    }

    private interface Shape {
        JsonNode of(Content content, int labelLimit);
    }

    private Reply page(Request request, List<Content> found, Shape shape) {
        Query query = request.query();
        int limit = V1Page.number(query, "limit", USUAL_LIMIT);
        int size = Math.min(Math.min(limit, largest(query)), settings.pageSizeCap());
        SearchCursor cursor = query.first("cursor").map(V1Search::cursor).orElse(SearchCursor.START);
        List<Content> window = found.stream().skip(cursor.offset()).limit(size).toList();
        List<Content> shown = window.stream()
                .filter(content -> !cursor.pageBefore().contains(content.id()))
                .toList();
        refuseLostAncestors(shown, Expansion.of(query));
        int labelLimit = shown.size() > 1 ? settings.labelCap() : ALL_LABELS;
        ObjectNode body = Json.object();
        ArrayNode results = body.putArray("results");
        shown.forEach(content -> results.add(shape.of(content, labelLimit)));
        body.put("start", cursor.offset()).put("limit", limit).put("size", shown.size());
        body.put("totalSize", found.size()).put("cqlQuery", query.first("cql").orElse(""));
        ObjectNode links = body.putObject("_links");
        links.put("base", settings.wikiBase()).put("context", "/wiki");
        int reached = cursor.offset() + window.size();
        if (reached < found.size() && size > 0) {
            links.put("next", next(request, reached, window));
        }
        return Reply.json(200, body);
    }

    /** CONFCLOUD-77618: one ancestor that is a draft or in the trash spoils the whole answer. */
    private void refuseLostAncestors(List<Content> shown, Expansion expand) {
        if (expand.below("ancestors").has("restrictions")
                || expand.below("content.ancestors").has("restrictions")) {
            shown.stream()
                    .flatMap(content -> wiki.ancestors(content).stream())
                    .filter(ancestor -> ancestor.status() == Status.DRAFT || ancestor.status() == Status.TRASHED)
                    .findFirst()
                    .ifPresent(ancestor -> {
                        throw Refusal.v1NotFound(ancestor.id());
                    });
        }
    }

    /** Below the wiki's context, unlike the links of v2. */
    private static String next(Request request, int offset, List<Content> window) {
        String path = request.path().substring(request.path().indexOf("/rest/api/"));
        SearchCursor cursor =
                new SearchCursor(offset, window.stream().map(Content::id).toList());
        return path + "?" + request.query().with("cursor", cursor.encoded()).encoded();
    }

    private JsonNode hit(Content content, Expansion expand, int labelLimit) {
        ObjectNode hit = Json.object();
        hit.set("content", json.content(content, expand.below("content"), labelLimit));
        return hit.put("title", content.title())
                .put("excerpt", "")
                .put("url", new WebLinks(wiki).webui(content))
                .put("entityType", "content")
                .put("lastModified", Dates.iso(content.modifiedAt()));
    }

    private static int largest(Query query) {
        Expansion expand = Expansion.of(query);
        return expand.has("body.export_view") || expand.has("body.styled_view") ? RENDERED_PAGE : LARGEST_PAGE;
    }

    private static SearchCursor cursor(String text) {
        return SearchCursor.parse(text).orElseThrow(Refusal::v2Cursor);
    }

    /** Only current, draft and archived act; anything else is silently without effect (CONFCLOUD-82866). */
    private static Set<Status> statuses(Query query) {
        String context = query.first("cqlcontext").orElse("{}");
        try {
            EnumSet<Status> statuses = EnumSet.noneOf(Status.class);
            for (JsonNode name : Json.parse(context).path("contentStatuses")) {
                switch (name.asText()) {
                    case "current" -> statuses.add(Status.CURRENT);
                    case "draft" -> statuses.add(Status.DRAFT);
                    case "archived" -> statuses.add(Status.ARCHIVED);
                    default -> {}
                }
            }
            return statuses.isEmpty() ? EnumSet.of(Status.CURRENT) : statuses;
        } catch (JsonProcessingException e) {
            throw Refusal.v1BadRequest("cqlcontext is not JSON");
        }
    }
}
