package io.askmydocs.sandbox.rest;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.auth.Caller;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.wiki.User;
import io.askmydocs.sandbox.wiki.Wiki;
import java.util.List;

/** People of the v1 API. Email and time zone are shown of nobody but oneself. */
final class V1Users {
    /** Accounts that one request may name. */
    private static final int MOST = 100;

    private final Wiki wiki;
    private final SiteSettings settings;

    V1Users(Wiki wiki, SiteSettings settings) {
        this.wiki = wiki;
        this.settings = settings;
    }

    List<Endpoint> endpoints() {
        String classic = "read:confluence-user";
        String granular = "read:content-details:confluence";
        return List.of(
                Endpoint.v1("/user/current", classic, granular, this::current),
                Endpoint.v1("/user/bulk", classic, granular, this::bulk));
    }

    private Reply bulk(Request request, Caller caller) {
        List<String> ids = request.query().parameters().getOrDefault("accountId", List.of());
        if (ids.isEmpty() || ids.size() > MOST) {
            throw Refusal.v1BadRequest("accountId is to be given 1 to " + MOST + " times");
        }
        ObjectNode json = Json.object();
        ArrayNode results = json.putArray("results");
        ids.stream().distinct().forEach(id -> results.add(person(wiki.people().user(id))));
        json.put("start", 0).put("limit", MOST).put("size", results.size());
        json.putObject("_links").put("base", settings.wikiBase()).put("context", "/wiki");
        return Reply.json(200, json);
    }

    private Reply current(Request request, Caller caller) {
        ObjectNode json = person(wiki.people().user(caller.accountId()))
                .put("email", settings.email())
                .put("timeZone", settings.zone().getId());
        json.putObject("_links").put("base", settings.wikiBase()).put("context", "/wiki");
        return Reply.json(200, json);
    }

    static ObjectNode person(User user) {
        return Json.object()
                .put("type", "known")
                .put("accountId", user.accountId())
                .put("accountType", "atlassian")
                .put("email", "")
                .put("publicName", user.displayName())
                .put("displayName", user.displayName())
                .put("isExternalCollaborator", false);
    }
}
