package io.askmydocs.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Query;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Detail;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Wiki;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Attachments of the v2 API: everything but their bytes. */
final class V2Attachments {
    private static final String READ = "read:attachment:confluence";
    private static final int USUAL_LIMIT = 50;
    private static final int MOST_IDS = 250;
    private static final Set<String> STATUSES = Set.of("current", "archived", "trashed");

    private final Wiki wiki;
    private final V2Listing listing;

    V2Attachments(Wiki wiki, V2Listing listing) {
        this.wiki = wiki;
        this.listing = listing;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.v2("/attachments", READ, this::all),
                Endpoint.v2("/attachments/{id}", READ, this::one),
                Endpoint.v2("/pages/{id}/attachments", READ, (request, caller) -> of(Kind.PAGE, request, caller)),
                Endpoint.v2(
                        "/blogposts/{id}/attachments", READ, (request, caller) -> of(Kind.BLOGPOST, request, caller)));
    }

    private Reply all(Request request, Caller caller) {
        Visible visible = Visible.to(caller, wiki);
        return list(request, wiki.contents().filter(content -> content.kind() == Kind.ATTACHMENT), visible);
    }

    private Reply of(Kind kind, Request request, Caller caller) {
        Visible visible = Visible.to(caller, wiki);
        Content page = visible.require(V2Contents.numericId(request), kind);
        return list(request, wiki.attachedTo(page).filter(content -> content.kind() == Kind.ATTACHMENT), visible);
    }

    /** As with pages, one in the trash is found. */
    private Reply one(Request request, Caller caller) {
        String id = attachmentId("id", request.variable("id"));
        return Reply.json(200, json(Visible.to(caller, wiki).require(id, Kind.ATTACHMENT)));
    }

    private Reply list(Request request, Stream<Content> files, Visible visible) {
        V2Sort<Content> sort = V2Sort.ofContent(request.query().first("sort").orElse("id"));
        Stream<Content> wanted = files.filter(visible::sees).filter(filter(request.query()));
        return listing.page(request, USUAL_LIMIT, new V2Listing.Items<>(wanted, sort, this::json));
    }

    private Predicate<Content> filter(Query query) {
        List<String> statuses = query.list("status");
        statuses.stream().filter(asked -> !STATUSES.contains(asked)).forEach(asked -> {
            throw Refusal.v2Parameter("status", asked);
        });
        List<String> ids =
                query.list("id").stream().map(id -> attachmentId("id", id)).toList();
        if (ids.size() > MOST_IDS) {
            throw Refusal.v2Parameter("id", ids.size() + " values, at most " + MOST_IDS);
        }
        Set<String> wanted = Set.copyOf(ids);
        Set<String> found = statuses.isEmpty() ? Set.of("current", "archived") : Set.copyOf(statuses);
        Optional<String> name = query.first("filename");
        Optional<String> mediaType = query.first("mediaType");
        return file -> found.contains(wiki.statusOf(file).wireName())
                && (wanted.isEmpty() || wanted.contains(file.id()))
                && name.map(file.title()::equals).orElse(true)
                && mediaType.map(file(file).mediaType()::equals).orElse(true);
    }

    private ObjectNode json(Content content) {
        Detail.File file = file(content);
        Content page = wiki.containerOf(content);
        String link = V1Downloads.oldLink(page, content);
        ObjectNode json = Json.object()
                .put("id", content.id())
                .put("status", wiki.statusOf(content).wireName())
                .put("title", content.title())
                .put("createdAt", Dates.iso(content.createdAt()))
                .put(page.kind() == Kind.PAGE ? "pageId" : "blogPostId", page.id())
                .put("mediaType", file.mediaType())
                .put("mediaTypeDescription", "")
                .put("comment", "")
                .put("fileId", file.fileId())
                .put("fileSize", file.size())
                .put("webuiLink", new WebLinks(wiki).webui(content))
                .put("downloadLink", link);
        json.set("version", V2Json.version(content));
        json.putObject("_links").put("webui", new WebLinks(wiki).webui(content)).put("download", link);
        return json;
    }

    private static Detail.File file(Content content) {
        return (Detail.File) content.detail();
    }

    /** With or without the letters before the number. */
    private static String attachmentId(String name, String text) {
        if (!text.matches("(att)?\\d{1,19}")) {
            throw Refusal.v2Parameter(name, text);
        }
        return text.startsWith(Content.ATTACHMENT_PREFIX) ? text : Content.ATTACHMENT_PREFIX + text;
    }
}
