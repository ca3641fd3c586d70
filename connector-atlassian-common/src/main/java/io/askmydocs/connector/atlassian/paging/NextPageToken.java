package io.askmydocs.connector.atlassian.paging;

import io.askmydocs.connector.atlassian.http.ApiRequest;
import java.util.Optional;

/** Follows {@code nextPageToken} until it is gone or {@code isLast} says so. */
final class NextPageToken implements Continuation {

    @Override
    public Optional<ApiRequest> next(ApiRequest current, ResultPage page) {
        String token = page.body().path("nextPageToken").asText("");
        boolean last = page.body().path("isLast").asBoolean(token.isEmpty());
        if (last) {
            return Optional.empty();
        }
        if (token.isEmpty()) {
            throw Continuation.malformed(current, "goes on, but has no nextPageToken");
        }
        return Optional.of(current.with("nextPageToken", token));
    }
}
