package io.askmydocs.sandbox.rest;

import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Status;
import io.askmydocs.sandbox.wiki.Wiki;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The way to an attachment's bytes: a redirect to another host. The old way, which v2 still links to, is shut. */
final class V1Downloads {
    private static final String OLD = "/download/attachments/";

    private final Wiki wiki;
    private final MediaLinks media;

    V1Downloads(Wiki wiki, MediaLinks media) {
        this.wiki = wiki;
        this.media = media;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.v1(
                        "/content/{id}/child/attachment/{attachment}/download",
                        "readonly:content.attachment:confluence",
                        "read:attachment:confluence",
                        this::redirect),
                new Endpoint("/wiki" + OLD + "{id}/{name}", List.of(Set.of()), false, V1Downloads::shut));
    }

    private Reply redirect(Request request, Caller caller) {
        String id = request.variable("attachment");
        Content file = Visible.to(caller, wiki)
                .content(id)
                .filter(found -> found.kind() == Kind.ATTACHMENT && wiki.statusOf(found) != Status.TRASHED)
                .filter(found -> wiki.containerOf(found).id().equals(request.variable("id")))
                .orElseThrow(() -> Refusal.v1NotFound(id));
        Optional<String> version = request.query().first("version");
        Content wanted = version.isEmpty() ? file : ofVersion(file, version.get());
        return Reply.redirect(media.linkTo(wanted).toString());
    }

    private Content ofVersion(Content file, String version) {
        return Optional.of(version)
                .filter(text -> text.matches("\\d{1,9}"))
                .flatMap(number -> wiki.contentOfVersion(file.id(), Integer.parseInt(number)))
                .orElseThrow(() -> Refusal.v1BadRequest("there is no version " + version));
    }

    static String oldLink(Content page, Content file) {
        String name = URLEncoder.encode(file.title(), StandardCharsets.UTF_8);
        return OLD + page.id() + "/" + name + "?version=" + file.version() + "&api=v2";
    }

    private static Reply shut(Request request, Caller caller) {
        return Reply.bare(401).withHeader("WWW-Authenticate", "OAuth realm=\"" + request.origin() + "\"");
    }
}
