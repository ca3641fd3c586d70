package io.askmydocs.connector.atlassian.paging;

import io.askmydocs.connector.api.ConnectorPaginationLimitException;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import io.askmydocs.connector.atlassian.http.AtlassianHttp;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * A listing, page by page, fetched when asked for. Not thread-safe. A page that failed can be asked for again with another
 * {@link #next}; until the last page was really the last, {@link #isComplete} is false and {@link #hasNext} is true.
 */
public final class PageWalk implements Iterator<ResultPage> {

    private static final int MAX_EMPTY_PAGES = 3;

    private final AtlassianHttp http;
    private final PageShape shape;
    private final int maxPages;
    private final Set<ApiRequest> sent = new HashSet<>();
    private Optional<ApiRequest> upcoming;
    private int emptyPages;

    PageWalk(AtlassianHttp http, ApiRequest first, PageShape shape, int maxPages) {
        this.http = http;
        this.shape = shape;
        this.maxPages = maxPages;
        this.upcoming = Optional.of(first);
    }

    @Override
    public boolean hasNext() {
        return upcoming.isPresent();
    }

    /**
     * @throws ConnectorPaginationLimitException when the listing runs in circles or does not end
     */
    @Override
    public ResultPage next() {
        ApiRequest request = upcoming.orElseThrow(NoSuchElementException::new);
        guard(request);
        ResultPage page = shape.read(request, http.get(request));
        Optional<ApiRequest> following = shape.next(request, page);
        sent.add(request);
        emptyPages = page.results().isEmpty() ? emptyPages + 1 : 0;
        upcoming = following;
        return page;
    }

    /** Whether everything there is was returned. Only then may what is missing be taken for gone. */
    public boolean isComplete() {
        return upcoming.isEmpty();
    }

    /** The request for the page to come, with which a later walk of the same listing can go on. */
    public Optional<ApiRequest> upcoming() {
        return upcoming;
    }

    private void guard(ApiRequest request) {
        if (sent.contains(request)) {
            throw limit(request, "came back to a cursor it had given before");
        }
        if (sent.size() >= maxPages) {
            throw limit(request, "did not end within " + maxPages + " pages");
        }
        if (emptyPages > MAX_EMPTY_PAGES) {
            throw limit(request, "went on after " + emptyPages + " empty pages");
        }
    }

    private ConnectorPaginationLimitException limit(ApiRequest request, String what) {
        String text = "The listing GET " + request.path() + " " + what
                + ". What it gave so far is not the whole; nothing was taken for deleted. Try again later.";
        return new ConnectorPaginationLimitException(text, maxPages);
    }
}
