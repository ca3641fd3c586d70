package io.askmydocs.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Detail;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Space;
import io.askmydocs.sandbox.wiki.Wiki;
import org.jspecify.annotations.Nullable;

/** Spaces, contents and labels as the v2 API shows them. */
final class V2Json {
    private final Wiki wiki;

    V2Json(Wiki wiki) {
        this.wiki = wiki;
    }

    ObjectNode space(Space space) {
        ObjectNode json = Json.object()
                .put("id", space.id())
                .put("key", space.key())
                .put("name", space.name())
                .put("type", space.type())
                .put("status", space.status())
                .put("createdAt", Dates.iso(space.createdAt()))
                .put("homepageId", homepage(space));
        json.putNull("description").putNull("icon");
        json.putObject("_links").put("webui", "/spaces/" + space.key());
        return json;
    }

    ObjectNode content(Content content, boolean withBody) {
        ObjectNode json = Json.object()
                .put("id", content.id())
                .put("status", content.status().wireName())
                .put("title", content.title())
                .put("spaceId", content.spaceId());
        if (!content.kind().hasBody()) {
            json.put("type", content.kind().wireName());
        }
        if (content.kind() != Kind.BLOGPOST) {
            place(json, content);
        }
        json.put("authorId", content.identity().authorId()).put("createdAt", Dates.iso(content.createdAt()));
        json.set("version", version(content));
        if (content.kind().hasBody()) {
            json.set("body", body(content, withBody));
        }
        json.set("_links", new WebLinks(wiki).of(content));
        return json;
    }

    /** In listings live docs say what they are; read alone they don't. */
    ObjectNode listed(Content content, boolean withBody) {
        ObjectNode json = content(content, withBody);
        return content.detail() instanceof Detail.Live ? json.put("subtype", "live") : json;
    }

    ObjectNode reference(Content content) {
        return Json.object().put("id", content.id()).put("type", content.kind().wireName());
    }

    ObjectNode child(Content content) {
        return reference(content)
                .put("status", content.status().wireName())
                .put("title", content.title())
                .put("spaceId", content.spaceId())
                .put("childPosition", content.place().position());
    }

    static ObjectNode label(String name) {
        return Json.object().put("id", Labels.id(name)).put("name", name).put("prefix", "global");
    }

    private void place(ObjectNode json, Content content) {
        String parentId = content.parentId().map(id -> Long.toString(id)).orElse(null);
        String parentType = parentId == null
                ? null
                : wiki.content(parentId).map(parent -> parent.kind().wireName()).orElse("page");
        json.put("parentId", parentId)
                .put("parentType", parentType)
                .put("position", content.place().position())
                .put("ownerId", content.identity().authorId())
                .putNull("lastOwnerId");
    }

    static ObjectNode version(Content content) {
        return Json.object()
                .put("number", content.version())
                .put("createdAt", Dates.iso(content.modifiedAt()))
                .put("message", "")
                .put("minorEdit", false)
                .put("authorId", content.state().editorId());
    }

    static ObjectNode body(Content content, boolean withBody) {
        ObjectNode body = Json.object();
        if (withBody) {
            body.putObject("storage").put("representation", "storage").put("value", content.storage());
        }
        return body;
    }

    /** The first page at the top of the space. */
    private @Nullable String homepage(Space space) {
        return wiki.contents()
                .filter(content ->
                        content.kind() == Kind.PAGE && content.spaceId().equals(space.id()))
                .filter(content -> content.parentId().isEmpty())
                .findFirst()
                .map(Content::id)
                .orElse(null);
    }
}
