package io.askmydocs.connector.confluence.rest;

import io.askmydocs.connector.atlassian.http.ApiRequest;

/** The searches for what hangs on pages, 100 to a request. Ordered by creation, so that an edit moves nothing past the cursor. */
final class AttachedSearch {

    private static final String SEARCH = "/wiki/rest/api/content/search";

    private AttachedSearch() {}

    static ApiRequest inSpace(String type, Space space, String expand) {
        return search("type=" + type + " and space=" + Cql.quoted(space.key()), expand);
    }

    static ApiRequest inContainers(String type, Iterable<String> ids, String expand) {
        return search("type=" + type + " and container in (" + String.join(",", ids) + ")", expand);
    }

    private static ApiRequest search(String condition, String expand) {
        return ApiRequest.of(SEARCH)
                .with("cql", condition + " order by created asc")
                .with("expand", expand)
                .with("limit", String.valueOf(ConfluenceClient.SEARCH_BATCH));
    }
}
