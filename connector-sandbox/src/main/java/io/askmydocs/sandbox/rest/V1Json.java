package io.askmydocs.sandbox.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Space;
import io.askmydocs.sandbox.wiki.Wiki;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Contents as the v1 API shows them: bare, and with what was asked to be expanded. */
final class V1Json {
    private final Wiki wiki;
    private final SiteSettings settings;
    private final V1Restrictions restrictions;

    V1Json(Wiki wiki, SiteSettings settings) {
        this.wiki = wiki;
        this.settings = settings;
        this.restrictions = new V1Restrictions(wiki, settings);
    }

    /** @param labelLimit how many labels an expansion shows at most */
    ObjectNode content(Content content, Expansion expand, int labelLimit) {
        ObjectNode json = bare(content);
        if (expand.has("space")) {
            json.set("space", space(wiki.spaceOf(content)));
        }
        if (expand.has("version")) {
            json.set("version", version(content));
        }
        if (expand.has("history")) {
            json.set("history", history(content, expand));
        }
        if (expand.has("ancestors")) {
            ArrayNode ancestors = json.putArray("ancestors");
            ancestors(content).forEach(ancestor -> ancestors.add(ancestor(ancestor, expand)));
        }
        if (content.kind().isAttached()) {
            json.set("extensions", V1Extensions.of(content));
        }
        if (expand.has("container") && content.kind().isAttached()) {
            json.set("container", content(wiki.containerOf(content), expand.below("container"), labelLimit));
        }
        if (expand.has("metadata.labels")) {
            json.putObject("metadata").set("labels", labels(content, labelLimit));
        }
        if (expand.has("body.storage")) {
            json.putObject("body")
                    .putObject("storage")
                    .put("value", content.storage())
                    .put("representation", "storage");
        }
        if (expand.has("restrictions.read")) {
            json.putObject("restrictions").set("read", restrictions.read(content, expand, V1Page.FIRST));
        }
        return json;
    }

    /** A comment's ancestors are the comments it answers. */
    private Stream<Content> ancestors(Content content) {
        return wiki.ancestors(content).stream()
                .filter(ancestor -> !content.kind().isAttached() || ancestor.kind() == Kind.COMMENT);
    }

    private ObjectNode ancestor(Content ancestor, Expansion expand) {
        ObjectNode json = bare(ancestor);
        Expansion below = expand.below("ancestors");
        if (below.has("restrictions.read")) {
            json.putObject("restrictions").set("read", restrictions.read(ancestor, below, V1Page.FIRST));
        }
        return json;
    }

    ObjectNode bare(Content content) {
        ObjectNode json = Json.object()
                .put("id", content.id())
                .put("type", content.kind().wireName())
                .put("status", wiki.statusOf(content).wireName())
                .put("title", content.title());
        ObjectNode links = new WebLinks(wiki).of(content);
        links.put("self", settings.wikiBase() + "/rest/api/content/" + content.id());
        json.set("_links", links);
        return json;
    }

    ObjectNode space(Space space) {
        ObjectNode json = Json.object()
                .put("id", Long.parseLong(space.id()))
                .put("key", space.key())
                .put("name", space.name())
                .put("type", space.type())
                .put("status", space.status());
        json.putObject("_links").put("webui", "/spaces/" + space.key());
        return json;
    }

    /** Cut off at the limit without a next link (CONFCLOUD-71415). */
    ObjectNode labels(Content content, int limit) {
        ObjectNode json = Json.object();
        List<String> shown = content.labels().stream().limit(limit).toList();
        ArrayNode results = json.putArray("results");
        shown.forEach(label -> results.add(V2Json.label(label).put("label", label)));
        json.put("start", 0).put("limit", limit).put("size", shown.size());
        json.putObject("_links").put("self", settings.wikiBase() + "/rest/api/content/" + content.id() + "/label");
        return json;
    }

    private ObjectNode history(Content content, Expansion expand) {
        ObjectNode json = Json.object().put("latest", true).put("createdDate", Dates.iso(content.createdAt()));
        json.set("createdBy", person(content.identity().authorId()));
        if (expand.has("history.lastUpdated")) {
            json.set("lastUpdated", version(content));
        }
        return json;
    }

    private ObjectNode version(Content content) {
        Instant when = content.modifiedAt();
        ObjectNode json = Json.object()
                .put("when", Dates.iso(when))
                .put("number", content.version())
                .put("message", "")
                .put("minorEdit", false);
        json.set("by", person(content.state().editorId()));
        return json;
    }

    private ObjectNode person(String accountId) {
        return V1Users.person(wiki.people().user(accountId));
    }
}
