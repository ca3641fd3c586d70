package io.askmydocs.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Status;
import io.askmydocs.sandbox.wiki.Wiki;
import java.util.List;
import java.util.function.Predicate;

/** Pages and blog posts of the v2 API, and what else may stand in their tree. */
final class V2Contents {
    private static final String READ = "read:page:confluence";
    private static final int MOST_INCLUDED = 50;

    private final Wiki wiki;
    private final V2Listing listing;
    private final V2Json json;

    V2Contents(Wiki wiki, V2Listing listing) {
        this.wiki = wiki;
        this.listing = listing;
        this.json = new V2Json(wiki);
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.v2("/pages", READ, (request, caller) -> list(Kind.PAGE, request, caller)),
                Endpoint.v2("/blogposts", READ, (request, caller) -> list(Kind.BLOGPOST, request, caller)),
                Endpoint.v2("/spaces/{id}/pages", READ, (request, caller) -> inSpace(Kind.PAGE, request, caller)),
                Endpoint.v2(
                        "/spaces/{id}/blogposts", READ, (request, caller) -> inSpace(Kind.BLOGPOST, request, caller)),
                Endpoint.v2("/pages/{id}", READ, (request, caller) -> one(Kind.PAGE, request, caller)),
                Endpoint.v2("/blogposts/{id}", READ, (request, caller) -> one(Kind.BLOGPOST, request, caller)),
                tree(Kind.FOLDER),
                tree(Kind.WHITEBOARD),
                tree(Kind.DATABASE),
                tree(Kind.EMBED),
                Endpoint.v2("/pages/{id}/labels", READ, (request, caller) -> labels(Kind.PAGE, request, caller)),
                Endpoint.v2(
                        "/blogposts/{id}/labels", READ, (request, caller) -> labels(Kind.BLOGPOST, request, caller)));
    }

    /** Read by id only: no listing shows these kinds. */
    private Endpoint tree(Kind kind) {
        String name = kind.wireName();
        return Endpoint.v2(
                "/" + name + "s/{id}", "read:" + name + ":confluence", (request, caller) -> one(kind, request, caller));
    }

    private Reply list(Kind kind, Request request, Caller caller) {
        return list(request, caller, V2Filter.of(kind, request));
    }

    private Reply inSpace(Kind kind, Request request, Caller caller) {
        String spaceId =
                Visible.to(caller, wiki).requireSpace(request.variable("id")).id();
        boolean rootOnly = depthIsRoot(request);
        Predicate<Content> inSpace = content -> content.spaceId().equals(spaceId)
                && (!rootOnly || content.parentId().isEmpty());
        return list(request, caller, inSpace.and(V2Filter.of(kind, request)));
    }

    private Reply list(Request request, Caller caller, Predicate<Content> filter) {
        boolean withBody = V2Filter.wantsBody(request);
        V2Sort<Content> sort = V2Sort.ofContent(request.query().first("sort").orElse("id"));
        Visible visible = Visible.to(caller, wiki);
        return listing.page(
                request,
                wiki.contents().filter(filter).filter(visible::sees),
                sort,
                content -> json.listed(content, withBody));
    }

    /** A trashed page is found with status 200, as live; only purged ones are 404. */
    private Reply one(Kind kind, Request request, Caller caller) {
        Content content = Visible.to(caller, wiki).require(numericId(request), kind);
        List<String> statuses = request.query().list("status");
        boolean draftWanted = statuses.contains("draft")
                || request.query().first("get-draft").filter("true"::equals).isPresent();
        if (content.status() == Status.DRAFT && !draftWanted) {
            throw Refusal.v2NotFound();
        }
        if (content.status() != Status.DRAFT
                && !statuses.isEmpty()
                && !statuses.contains(content.status().wireName())) {
            throw Refusal.v2NotFound();
        }
        ObjectNode body = json.content(content, V2Filter.wantsBody(request));
        if (request.query().first("include-labels").filter("true"::equals).isPresent()) {
            ObjectNode labels = body.putObject("labels");
            content.labels().stream().limit(MOST_INCLUDED).map(V2Json::label).forEach(labels.putArray("results")::add);
            labels.putObject("meta").put("hasMore", content.labels().size() > MOST_INCLUDED);
        }
        return Reply.json(200, body);
    }

    private Reply labels(Kind kind, Request request, Caller caller) {
        Content content = Visible.to(caller, wiki).require(numericId(request), kind);
        return listing.page(
                request,
                content.labels().stream().sorted(V2Sort.<String>byId(Labels::number)::compare),
                V2Sort.byId(Labels::number),
                V2Json::label);
    }

    static String numericId(Request request) {
        String id = request.variable("id");
        if (!id.matches("\\d{1,19}")) {
            throw Refusal.v2Parameter("id", id);
        }
        return id;
    }

    private static boolean depthIsRoot(Request request) {
        String depth = request.query().first("depth").orElse("all");
        if (!depth.equals("all") && !depth.equals("root")) {
            throw Refusal.v2Parameter("depth", depth);
        }
        return depth.equals("root");
    }
}
