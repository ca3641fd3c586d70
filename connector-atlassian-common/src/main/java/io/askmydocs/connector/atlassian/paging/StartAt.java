package io.askmydocs.connector.atlassian.paging;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import java.util.Optional;

/** Moves on by what was received, not by what was asked for: servers cap a page as they like. */
final class StartAt implements Continuation {

    private static final String NAME = "startAt";

    @Override
    public Optional<ApiRequest> next(ApiRequest current, ResultPage page) {
        long received = current.value(NAME).map(Long::parseLong).orElse(0L)
                + page.results().size();
        JsonNode isLast = page.body().path("isLast");
        if (isLast.isBoolean() ? isLast.asBoolean() : isEnd(page, received)) {
            return Optional.empty();
        }
        if (page.results().isEmpty()) {
            throw Continuation.malformed(current, "is empty, but says that more follow");
        }
        return Optional.of(current.with(NAME, String.valueOf(received)));
    }

    private static boolean isEnd(ResultPage page, long received) {
        JsonNode total = page.body().path("total");
        return page.results().isEmpty() || (total.isNumber() && received >= total.asLong());
    }
}
