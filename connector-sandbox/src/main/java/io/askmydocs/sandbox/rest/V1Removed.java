package io.askmydocs.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Status;
import io.askmydocs.sandbox.wiki.Wiki;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The old v1 listings: 410 on the gateway, still served (by start and limit) on the site host. */
final class V1Removed {
    private static final int USUAL_LIMIT = 25;
    private static final int LARGEST_PAGE = 1000;

    private final Wiki wiki;
    private final SiteSettings settings;
    private final V1Json json;

    V1Removed(Wiki wiki, SiteSettings settings, V1Json json) {
        this.wiki = wiki;
        this.settings = settings;
        this.json = json;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.removed("/space", this::spaces),
                Endpoint.removed("/space/{key}", this::space),
                Endpoint.removed("/content", this::contents),
                Endpoint.removed("/content/{id}", this::content),
                Endpoint.removed("/content/{id}/label", this::labels));
    }

    private Reply spaces(Request request, Caller caller) {
        return list(
                request,
                wiki.spaces().stream().filter(Visible.to(caller, wiki)::sees).map(json::space));
    }

    private Reply space(Request request, Caller caller) {
        return wiki.spaces().stream()
                .filter(Visible.to(caller, wiki)::sees)
                .filter(space -> space.key().equals(request.variable("key")))
                .findFirst()
                .map(space -> Reply.json(200, json.space(space)))
                .orElseThrow(() -> Refusal.v1NotFound(request.variable("key")));
    }

    private Reply contents(Request request, Caller caller) {
        String type = request.query().first("type").orElse("page").toUpperCase(Locale.ROOT);
        Expansion expand = Expansion.of(request.query());
        Stream<Content> found = Visible.to(caller, wiki)
                .contents()
                .filter(content -> content.kind().name().equals(type) && content.status() == Status.CURRENT);
        return list(request, found.map(content -> json.content(content, expand, settings.labelCap())));
    }

    private Reply content(Request request, Caller caller) {
        return Reply.json(200, json.content(find(request, caller), Expansion.of(request.query()), LARGEST_PAGE));
    }

    private Reply labels(Request request, Caller caller) {
        return Reply.json(200, json.labels(find(request, caller), LARGEST_PAGE));
    }

    private Content find(Request request, Caller caller) {
        String id = request.variable("id");
        return Visible.to(caller, wiki)
                .content(id)
                .filter(content -> content.status() == Status.CURRENT
                        && (content.kind().hasBody() || content.kind() == Kind.ATTACHMENT))
                .orElseThrow(() -> Refusal.v1NotFound(id));
    }

    private Reply list(Request request, Stream<? extends JsonNode> items) {
        V1Page page = V1Page.of(request.query(), USUAL_LIMIT, LARGEST_PAGE);
        ObjectNode body = Json.object();
        var shown = page.cut(items);
        shown.forEach(body.putArray("results")::add);
        body.put("start", page.start()).put("limit", page.limit()).put("size", shown.size());
        body.putObject("_links").put("base", settings.wikiBase()).put("context", "/wiki");
        return Reply.json(200, body);
    }
}
