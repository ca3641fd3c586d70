package io.askmydocs.connector.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import io.askmydocs.connector.atlassian.http.AtlassianHttp;
import io.askmydocs.connector.atlassian.paging.AtlassianPaginator;
import io.askmydocs.connector.atlassian.paging.PageShape;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads who may read what: spaces by v2, single nodes by v1, which alone knows restrictions. Thread-safe. */
public final class AccessClient {

    private static final PageShape RESULTS = PageShape.linksNext("results");

    /** The most users, and the most groups, one answer lists. */
    private static final int RESTRICTIONS = 100;

    private final AtlassianHttp http;
    private final AtlassianPaginator paginator;

    public AccessClient(AtlassianHttp http) {
        this.http = http;
        this.paginator = new AtlassianPaginator(http);
    }

    /**
     * Somebody, by Confluence's own id.
     *
     * @param type {@code user}, {@code group}, {@code role} or {@code access-class}
     */
    public record Subject(String type, String id) {}

    /** Who holds a role in a space. */
    public record RoleAssignment(Subject subject, String roleId) {}

    /** Everybody, and every role, that may read the space; other operations are left out. */
    public List<Subject> spaceReaders(Space space) {
        List<Subject> readers = new ArrayList<>();
        for (JsonNode node : all("spaces/" + space.id() + "/permissions")) {
            JsonNode operation = node.path("operation");
            if (operation.path("key").asText().equals("read")
                    && operation.path("targetType").asText().equals("space")) {
                JsonNode principal = node.path("principal");
                readers.add(subject(principal, "type", "id"));
            }
        }
        return readers;
    }

    /** Who holds which role in the space. */
    public List<RoleAssignment> roleAssignments(Space space) {
        return all("spaces/" + space.id() + "/role-assignments").stream()
                .map(node -> new RoleAssignment(
                        subject(node.path("principal"), "principalType", "principalId"),
                        Payloads.required(node, "roleId")))
                .toList();
    }

    /** The ids of the roles whose holders may read a space. */
    public Set<String> readingRoles() {
        Set<String> roles = new LinkedHashSet<>();
        for (JsonNode role : all("space-roles")) {
            for (JsonNode permission : role.path("spacePermissions")) {
                if (permission.asText().equals("read/space")) {
                    roles.add(Payloads.required(role, "id"));
                }
            }
        }
        return roles;
    }

    /** Who may read this very node; nobody is named where everybody may. Folders have restrictions, too. */
    public List<Subject> restrictions(String contentId) {
        List<Subject> readers = new ArrayList<>();
        int start = 0;
        boolean more = true;
        while (more) {
            JsonNode lists = http.get(
                            ApiRequest.of("/wiki/rest/api/content/" + contentId + "/restriction/byOperation/read")
                                    .with("expand", "restrictions.user,restrictions.group")
                                    .with("start", String.valueOf(start))
                                    .with("limit", String.valueOf(RESTRICTIONS)))
                    .path("restrictions");
            int users = add(lists.path("user"), "user", "accountId", readers);
            int groups = add(lists.path("group"), "group", "id", readers);
            more = hasMore(lists.path("user"), users) || hasMore(lists.path("group"), groups);
            start += Math.max(users, groups);
        }
        return readers;
    }

    private static int add(JsonNode list, String type, String idField, List<Subject> readers) {
        if (!list.path("results").isArray()) {
            throw unreadable("a restriction without its " + type + " list");
        }
        list.path("results").forEach(node -> readers.add(new Subject(type, Payloads.required(node, idField))));
        return list.path("results").size();
    }

    /** A list that says it goes on, or is as long as may be, goes on. */
    private static boolean hasMore(JsonNode list, int shown) {
        if (list.path("_links").has("next") && shown == 0) {
            throw unreadable("a list of readers that does not go on");
        }
        return shown > 0
                && (list.path("_links").has("next")
                        || shown >= list.path("limit").asInt(RESTRICTIONS));
    }

    private List<JsonNode> all(String path) {
        return paginator.walk(
                ApiRequest.of("/wiki/api/v2/" + path).with("limit", String.valueOf(ConfluenceClient.BATCH)), RESULTS);
    }

    /** Both spellings occur: {@code access-class} and {@code ACCESS_CLASS}. */
    private static Subject subject(JsonNode principal, String type, String id) {
        String name =
                Payloads.required(principal, type).toLowerCase(Locale.ROOT).replace('_', '-');
        return new Subject(name, Payloads.required(principal, id));
    }

    private static ConnectorApiException unreadable(String what) {
        return new ConnectorApiException(
                "Confluence answered with " + what + ". Nobody is let in by it.",
                200,
                FailureCategory.BAD_RESPONSE,
                null,
                null);
    }
}
