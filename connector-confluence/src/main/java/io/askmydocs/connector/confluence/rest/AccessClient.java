package io.askmydocs.connector.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import io.askmydocs.connector.atlassian.http.AtlassianHttp;
import io.askmydocs.connector.atlassian.paging.AtlassianPaginator;
import io.askmydocs.connector.atlassian.paging.PageShape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads who may read what: spaces by v2, single nodes by v1, which alone knows restrictions. A list is the whole list, or an
 * exception. Thread-safe.
 */
public final class AccessClient {

    private static final PageShape RESULTS = PageShape.linksNext("results");

    /** The most users, and the most groups, one answer lists. */
    private static final int READERS = 100;

    private final AtlassianHttp http;
    private final AtlassianPaginator paginator;

    public AccessClient(AtlassianHttp http) {
        this.http = http;
        this.paginator = new AtlassianPaginator(http);
    }

    /** Every right in a space, whatever it is to. */
    public List<SpacePermission> spacePermissions(String spaceId) {
        return all("spaces/" + spaceId + "/permissions").stream()
                .map(node -> new SpacePermission(
                        node.path("principal").path("type").asText(""),
                        node.path("principal").path("id").asText(""),
                        node.path("operation").path("key").asText(""),
                        node.path("operation").path("targetType").asText("")))
                .toList();
    }

    /** Who has which role in a space. */
    public List<RoleAssignment> roleAssignments(String spaceId) {
        return all("spaces/" + spaceId + "/role-assignments").stream()
                .map(node -> new RoleAssignment(
                        node.path("principal").path("principalType").asText(""),
                        node.path("principal").path("principalId").asText(""),
                        node.path("roleId").asText("")))
                .toList();
    }

    /** The roles of the site. They are the same for every space, so a caller keeps them. */
    public List<SpaceRole> spaceRoles() {
        return all("space-roles").stream()
                .map(node -> new SpaceRole(Payloads.required(node, "id"), texts(node.path("spacePermissions"))))
                .toList();
    }

    /**
     * The own read restrictions of a page, blog post or folder: one request for each 100 users or groups, whichever are more.
     */
    public ReadRestrictions readRestrictions(String contentId) {
        NamedReaders users = new NamedReaders("user", "accountId", READERS);
        NamedReaders groups = new NamedReaders("group", "id", READERS);
        while (users.continues() || groups.continues()) {
            int start = users.continues() ? users.position() : groups.position();
            JsonNode restrictions = readRestrictions(contentId, start);
            if (users.continuesAt(start)) {
                users.add(restrictions);
            }
            if (groups.continuesAt(start)) {
                groups.add(restrictions);
            }
        }
        return new ReadRestrictions(users.ids(), groups.ids());
    }

    private JsonNode readRestrictions(String contentId, int start) {
        return http.get(ApiRequest.of("/wiki/rest/api/content/" + contentId + "/restriction/byOperation/read")
                        .with("expand", "restrictions.user,restrictions.group")
                        .with("start", String.valueOf(start))
                        .with("limit", String.valueOf(READERS)))
                .path("restrictions");
    }

    private List<JsonNode> all(String path) {
        return paginator.walk(
                ApiRequest.of("/wiki/api/v2/" + path).with("limit", String.valueOf(ConfluenceClient.BATCH)), RESULTS);
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
