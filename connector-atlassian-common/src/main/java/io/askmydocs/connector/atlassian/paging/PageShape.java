package io.askmydocs.connector.atlassian.paging;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import java.util.Optional;

/** How a listing names its entries, and tells where it goes on. */
public final class PageShape {

    private final String array;
    private final Continuation continuation;

    private PageShape(String array, Continuation continuation) {
        this.array = array;
        this.continuation = continuation;
    }

    /** A {@code _links.next} with a cursor (or, in older endpoints, a start) in its query; the last page has none. */
    public static PageShape linksNext(String array) {
        return new PageShape(array, new LinksNext());
    }

    /** A {@code nextPageToken}; the last page has none, or says {@code isLast}. */
    public static PageShape nextPageToken(String array) {
        return new PageShape(array, new NextPageToken());
    }

    /** Offsets: {@code startAt}, with {@code isLast}, {@code total} or an empty page at the end. */
    public static PageShape startAt(String array) {
        return new PageShape(array, new StartAt());
    }

    ResultPage read(ApiRequest request, JsonNode body) {
        JsonNode results = body.path(array);
        if (!results.isArray()) {
            throw Continuation.malformed(request, "has no list named \"" + array + "\"");
        }
        return new ResultPage(results.valueStream().toList(), body);
    }

    /** The request for the page after this one; absent when this was the last. */
    Optional<ApiRequest> next(ApiRequest current, ResultPage page) {
        return continuation.next(current, page);
    }
}
