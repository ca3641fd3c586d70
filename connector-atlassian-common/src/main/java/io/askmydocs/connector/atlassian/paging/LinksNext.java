package io.askmydocs.connector.atlassian.paging;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.atlassian.http.ApiRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes the cursor out of {@code _links.next}, whether that is relative, absolute, or on another host. */
final class LinksNext implements Continuation {

    @Override
    public Optional<ApiRequest> next(ApiRequest current, ResultPage page) {
        JsonNode link = page.body().path("_links").path("next");
        if (link.isMissingNode() || link.isNull() || link.asText().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Stream.of("cursor", "start")
                .flatMap(name -> value(link.asText(), name).map(value -> current.with(name, value)).stream())
                .findFirst()
                .orElseThrow(() -> Continuation.malformed(current, "goes on, but has no cursor in its next link")));
    }

    private static Optional<String> value(String link, String name) {
        String query = link.substring(link.indexOf('?') + 1).replaceFirst("#.*$", "");
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals(name) && !pair[1].isEmpty())
                .map(pair -> decode(pair[1]))
                .findFirst();
    }

    /** A plus is a character of Base64 cursors here, not a blank. A percent sign that encodes nothing stays as it is. */
    private static String decode(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
