package io.askmydocs.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Status;
import io.askmydocs.sandbox.wiki.Wiki;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The way up and down the page tree. */
final class V2Tree {
    private static final int USUAL_LIMIT = 25;

    private final Wiki wiki;
    private final V2Listing listing;
    private final V2Json json;

    V2Tree(Wiki wiki, V2Listing listing) {
        this.wiki = wiki;
        this.listing = listing;
        this.json = new V2Json(wiki);
    }

    List<Endpoint> endpoints() {
        return Stream.of(Kind.PAGE, Kind.FOLDER, Kind.WHITEBOARD, Kind.DATABASE, Kind.EMBED)
                .flatMap(this::endpoints)
                .toList();
    }

    private Stream<Endpoint> endpoints(Kind kind) {
        String path = "/" + kind.wireName() + "s/{id}";
        return Stream.of(
                Endpoint.v2(
                        path + "/ancestors",
                        "read:content.metadata:confluence",
                        (request, caller) -> ancestors(kind, request, caller)),
                Endpoint.v2(
                        path + "/direct-children",
                        "read:hierarchical-content:confluence",
                        (request, caller) -> children(kind, request, caller)),
                Endpoint.v2(
                        path + "/descendants",
                        "read:hierarchical-content:confluence",
                        (request, caller) -> descendants(kind, request, caller)));
    }

    /** The nearest ones, top first, and no cursor: more are had by asking again with the topmost. */
    private Reply ancestors(Kind kind, Request request, Caller caller) {
        Content content = Visible.to(caller, wiki).require(V2Contents.numericId(request), kind);
        List<Content> path = wiki.ancestors(content);
        int limit = V2Listing.limit(request, USUAL_LIMIT);
        List<Content> nearest = path.subList(Math.max(0, path.size() - limit), path.size());
        return listing.reply(nearest.stream().<JsonNode>map(json::reference).toList(), Optional.empty());
    }

    private Reply children(Kind kind, Request request, Caller caller) {
        Visible visible = Visible.to(caller, wiki);
        Content parent = visible.require(V2Contents.numericId(request), kind);
        List<Content> children = wiki.children(parent.identity().id()).stream()
                .filter(visible::sees)
                .filter(child -> child.status() == Status.CURRENT)
                .toList();
        return request.query().first("sort").isPresent()
                ? listing.page(
                        request,
                        children.stream(),
                        V2Sort.ofContent(request.query().first("sort").get()),
                        json::child)
                : byPosition(request, children);
    }

    /** Down to the depth asked for, in the order of the ids. */
    private Reply descendants(Kind kind, Request request, Caller caller) {
        Visible visible = Visible.to(caller, wiki);
        Content top = visible.require(V2Contents.numericId(request), kind);
        String depth = request.query().first("depth").orElse("2");
        if (!depth.matches("[1-9]|10")) {
            throw Refusal.v2Parameter("depth", depth);
        }
        Stream<Content> found = below(top, Integer.parseInt(depth))
                .filter(content -> visible.sees(content) && content.status() == Status.CURRENT);
        V2Sort<Content> byId = V2Sort.ofContent("id");
        return listing.page(request, found.sorted(byId::compare), byId, this::descendant);
    }

    private Stream<Content> below(Content top, int depth) {
        return depth == 0
                ? Stream.of()
                : wiki.children(top.identity().id()).stream()
                        .flatMap(child -> Stream.concat(Stream.of(child), below(child, depth - 1)));
    }

    private ObjectNode descendant(Content content) {
        return json.child(content)
                .put("parentId", content.parentId().map(id -> Long.toString(id)).orElse(null))
                .put("depth", wiki.ancestors(content).size());
    }

    /** CONFCLOUD-84015: without an explicit sort, a child without a position ends the listing at its second page. */
    private Reply byPosition(Request request, List<Content> children) {
        boolean lost = children.stream().anyMatch(child -> child.place().position() == null);
        if (lost && request.query().first("cursor").isPresent()) {
            return listing.reply(List.of(), Optional.empty());
        }
        V2Sort<Content> sort = new V2Sort<>(
                Optional.of(child -> String.format("%09d", position(child))),
                child -> child.identity().id(),
                false);
        return listing.page(
                request, children.stream().sorted(Comparator.comparingInt(V2Tree::position)), sort, json::child);
    }

    private static int position(Content child) {
        Integer position = child.place().position();
        return position == null ? 0 : position;
    }
}
