package io.askmydocs.connector.atlassian.paging;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import io.askmydocs.connector.atlassian.http.AtlassianHttp;
import java.util.ArrayList;
import java.util.List;

/** Walks listings of one session. Query and page size stay as the first request has them. */
public final class AtlassianPaginator {

    /** Far above any real listing (2.5 million entries at 250 a page), so that reaching it means something is wrong. */
    private static final int DEFAULT_MAX_PAGES = 10_000;

    private final AtlassianHttp http;
    private final int maxPages;

    public AtlassianPaginator(AtlassianHttp http) {
        this(http, DEFAULT_MAX_PAGES);
    }

    public AtlassianPaginator(AtlassianHttp http, int maxPages) {
        this.http = http;
        this.maxPages = maxPages;
    }

    /**
     * All entries: the whole listing, or an exception.
     *
     * @throws io.askmydocs.connector.api.ConnectorPaginationLimitException when the listing does not end
     * @throws io.askmydocs.connector.api.ConnectorException as {@link AtlassianHttp#get} does
     */
    public List<JsonNode> walk(ApiRequest request, PageShape shape) {
        List<JsonNode> all = new ArrayList<>();
        walkLazy(request, shape).forEachRemaining(page -> all.addAll(page.results()));
        return List.copyOf(all);
    }

    /** The pages, each fetched when it is asked for. */
    public PageWalk walkLazy(ApiRequest request, PageShape shape) {
        return new PageWalk(http, request, shape, maxPages);
    }
}
