package io.askmydocs.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Readers;
import io.askmydocs.sandbox.wiki.Wiki;
import java.util.List;
import java.util.function.Function;

/**
 * Restrictions of one node, page, blog post or folder; what its ancestors add is for the caller to find out. Users and
 * groups are lists of their own, and one start and limit cuts both.
 */
final class V1Restrictions {
    private static final Expansion BOTH = new Expansion(List.of("restrictions.read.restrictions"));
    private static final int LARGEST_PAGE = 100;
    private static final Readers NOBODY_NAMED = new Readers(List.of(), List.of());

    private final Wiki wiki;
    private final SiteSettings settings;

    V1Restrictions(Wiki wiki, SiteSettings settings) {
        this.wiki = wiki;
        this.settings = settings;
    }

    List<Endpoint> endpoints() {
        return List.of(
                endpoint("/content/{id}/restriction/byOperation", this::byOperation),
                endpoint("/content/{id}/restriction/byOperation/read", this::byOperationRead));
    }

    private interface Answer {
        JsonNode of(Content content, V1Page page);
    }

    private Endpoint endpoint(String path, Answer answer) {
        return Endpoint.v1(
                path,
                "read:confluence-content.all",
                "read:content-details:confluence",
                (request, caller) -> answer(request, caller, answer));
    }

    private Reply answer(Request request, Caller caller, Answer answer) {
        Content content = Visible.to(caller, wiki).requireV1(request.variable("id"));
        V1Page page = V1Page.of(request.query(), V1Page.USUAL_LIMIT, LARGEST_PAGE);
        return Reply.json(200, answer.of(content, page));
    }

    private JsonNode byOperationRead(Content content, V1Page page) {
        return read(content, BOTH, page);
    }

    /** Both operations, always; nobody ever restricts editing here. */
    private JsonNode byOperation(Content content, V1Page page) {
        ObjectNode json = Json.object();
        json.set("read", read(content, BOTH, page));
        json.set("update", operation(content, "update", NOBODY_NAMED, BOTH, page));
        json.putObject("_links").put("self", self(content, ""));
        return json;
    }

    ObjectNode read(Content content, Expansion expand, V1Page page) {
        return operation(content, "read", content.readers(), expand, page);
    }

    private ObjectNode operation(Content content, String name, Readers readers, Expansion expand, V1Page page) {
        ObjectNode json = Json.object().put("operation", name);
        ObjectNode lists = json.putObject("restrictions");
        String path = "/rest/api/content/" + content.id() + "/restriction/byOperation/" + name;
        boolean both = expand.paths().contains("restrictions.read.restrictions");
        if (both || expand.has("restrictions.read.restrictions.user")) {
            lists.set("user", list(page, path, readers.accountIds(), this::user));
        }
        if (both || expand.has("restrictions.read.restrictions.group")) {
            lists.set("group", list(page, path, readers.groupIds(), this::group));
        }
        json.putObject("_links").put("self", self(content, "/" + name));
        return json;
    }

    private ObjectNode list(V1Page page, String path, List<String> all, Function<String, JsonNode> json) {
        ObjectNode list = Json.object();
        ArrayNode results = list.putArray("results");
        List<String> shown = page.cut(all.stream());
        shown.forEach(id -> results.add(json.apply(id)));
        list.put("start", page.start()).put("limit", page.limit()).put("size", shown.size());
        ObjectNode links = list.putObject("_links");
        int reached = page.start() + shown.size();
        if (reached < all.size() && !shown.isEmpty()) {
            links.put("next", path + "?start=" + reached + "&limit=" + page.limit());
        }
        return list;
    }

    private String self(Content content, String operation) {
        return settings.wikiBase() + "/rest/api/content/" + content.id() + "/restriction/byOperation" + operation;
    }

    private JsonNode user(String id) {
        return V1Users.person(wiki.people().user(id));
    }

    private JsonNode group(String id) {
        return Json.object()
                .put("type", "group")
                .put("name", wiki.people().groupName(id))
                .put("id", id);
    }
}
