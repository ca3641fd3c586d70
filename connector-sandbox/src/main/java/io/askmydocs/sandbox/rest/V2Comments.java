package io.askmydocs.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Detail;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Status;
import io.askmydocs.sandbox.wiki.Wiki;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Comments of one location, footer or inline. Those of a page are its threads; replies are had by asking for children. */
final class V2Comments {
    private static final String READ = "read:comment:confluence";
    private static final Set<Status> FOUND = EnumSet.of(Status.CURRENT, Status.ARCHIVED);

    private final String location;
    private final Wiki wiki;
    private final V2Listing listing;

    /** @param location footer or inline */
    V2Comments(String location, Wiki wiki, V2Listing listing) {
        this.location = location;
        this.wiki = wiki;
        this.listing = listing;
    }

    List<Endpoint> endpoints() {
        String name = "/" + location + "-comments";
        return List.of(
                Endpoint.v2(name, READ, this::all),
                Endpoint.v2(name + "/{id}", READ, this::one),
                Endpoint.v2(name + "/{id}/children", READ, this::replies),
                Endpoint.v2("/pages/{id}" + name, READ, (request, caller) -> threads(Kind.PAGE, request, caller)),
                Endpoint.v2(
                        "/blogposts/{id}" + name, READ, (request, caller) -> threads(Kind.BLOGPOST, request, caller)));
    }

    private Reply all(Request request, Caller caller) {
        return list(request, wiki.contents().filter(found(Visible.to(caller, wiki))));
    }

    private Reply threads(Kind kind, Request request, Caller caller) {
        Visible visible = Visible.to(caller, wiki);
        Content page = visible.require(V2Contents.numericId(request), kind);
        return list(request, wiki.attachedTo(page).filter(found(visible)));
    }

    private Reply replies(Request request, Caller caller) {
        Visible visible = Visible.to(caller, wiki);
        return list(request, wiki.attachedTo(find(request, visible)).filter(found(visible)));
    }

    private Reply one(Request request, Caller caller) {
        return Reply.json(200, json(find(request, Visible.to(caller, wiki)), V2Filter.wantsBody(request)));
    }

    private Content find(Request request, Visible visible) {
        Content comment = visible.require(V2Contents.numericId(request), Kind.COMMENT);
        if (!found(visible).test(comment)) {
            throw Refusal.v2NotFound();
        }
        return comment;
    }

    private Predicate<Content> found(Visible visible) {
        return content -> content.kind() == Kind.COMMENT
                && content.detail() instanceof Detail.Inline == location.equals("inline")
                && FOUND.contains(wiki.statusOf(content))
                && visible.sees(content);
    }

    private Reply list(Request request, Stream<Content> comments) {
        boolean withBody = V2Filter.wantsBody(request);
        Set<String> resolutions = Set.copyOf(request.query().list("resolution-status"));
        V2Sort<Content> sort = V2Sort.ofContent(request.query().first("sort").orElse("id"));
        Stream<Content> wanted = comments.filter(comment -> resolutions.isEmpty()
                || wiki.threadOf(comment).detail() instanceof Detail.Inline inline
                        && resolutions.contains(inline.resolution().wireName()));
        return listing.page(request, wanted, sort, comment -> json(comment, withBody));
    }

    private ObjectNode json(Content comment, boolean withBody) {
        ObjectNode json = Json.object()
                .put("id", comment.id())
                .put("status", wiki.statusOf(comment).wireName())
                .put("title", comment.title());
        Content page = wiki.containerOf(comment);
        json.put(page.kind() == Kind.PAGE ? "pageId" : "blogPostId", page.id());
        comment.parentId()
                .filter(parent -> parent != page.identity().id())
                .ifPresent(parent -> json.put("parentCommentId", Long.toString(parent)));
        json.set("version", V2Json.version(comment));
        json.set("body", V2Json.body(comment, withBody));
        if (wiki.threadOf(comment).detail() instanceof Detail.Inline inline) {
            json.put("resolutionStatus", inline.resolution().wireName());
            json.putObject("properties")
                    .put("inline-marker-ref", "marker-" + comment.id())
                    .put("inline-original-selection", inline.selection());
        }
        json.set("_links", new WebLinks(wiki).of(comment));
        return json;
    }
}
