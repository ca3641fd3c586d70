package io.askmydocs.sandbox.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Query;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Wiki;
import java.util.List;

/** Read restrictions of one node; what its ancestors add is for the caller to find out. */
final class V1Restrictions {
    private static final Expansion BOTH = new Expansion(List.of("restrictions.read.restrictions"));
    private static final int LARGEST_PAGE = 200;

    private final Wiki wiki;

    V1Restrictions(Wiki wiki) {
        this.wiki = wiki;
    }

    List<Endpoint> endpoints() {
        return List.of(Endpoint.v1(
                "/content/{id}/restriction/byOperation/read",
                "read:confluence-content.all",
                "read:content-details:confluence",
                this::byOperationRead));
    }

    private Reply byOperationRead(Request request, Caller caller) {
        String id = request.variable("id");
        Content content = Visible.to(caller, wiki).content(id).orElseThrow(() -> Refusal.v1NotFound(id));
        Query query = request.query();
        return Reply.json(200, read(content, BOTH, V1Page.of(query, V1Page.USUAL_LIMIT, LARGEST_PAGE)));
    }

    ObjectNode read(Content content, Expansion expand, V1Page page) {
        ObjectNode json = Json.object().put("operation", "read");
        ObjectNode lists = json.putObject("restrictions");
        boolean both = expand.paths().contains("restrictions.read.restrictions");
        if (both || expand.has("restrictions.read.restrictions.user")) {
            ArrayNode users =
                    results(lists.putObject("user"), page, content.readers().accountIds());
            page.cut(content.readers().accountIds().stream())
                    .forEach(id -> users.add(V1Users.person(wiki.people().user(id))));
        }
        if (both || expand.has("restrictions.read.restrictions.group")) {
            ArrayNode groups =
                    results(lists.putObject("group"), page, content.readers().groupIds());
            page.cut(content.readers().groupIds().stream()).forEach(id -> groups.add(group(id)));
        }
        json.putObject("_links").put("self", "/rest/api/content/" + content.id() + "/restriction/byOperation/read");
        return json;
    }

    private ObjectNode group(String id) {
        return Json.object()
                .put("type", "group")
                .put("name", wiki.people().groupName(id))
                .put("id", id);
    }

    private static ArrayNode results(ObjectNode list, V1Page page, List<String> all) {
        ArrayNode results = list.putArray("results");
        list.put("start", page.start())
                .put("limit", page.limit())
                .put("size", page.cut(all.stream()).size());
        return results;
    }
}
