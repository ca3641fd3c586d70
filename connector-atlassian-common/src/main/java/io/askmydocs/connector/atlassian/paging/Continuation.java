package io.askmydocs.connector.atlassian.paging;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import java.util.Optional;

/**
 * Where a listing goes on. The next request is the current one with another position, never an address the server sent: its
 * links name other hosts and leave out parts of the path.
 */
@FunctionalInterface
interface Continuation {

    /** Absent only when the server said, in the way of this shape, that nothing follows. */
    Optional<ApiRequest> next(ApiRequest current, ResultPage page);

    static ConnectorApiException malformed(ApiRequest request, String what) {
        String text = "GET " + request.path() + " answered with a page that " + what
                + ". The listing is not complete; update the connector if this stays.";
        return new ConnectorApiException(text, 200, FailureCategory.BAD_RESPONSE, null, null);
    }
}
