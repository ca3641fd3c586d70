package io.askmydocs.connector.atlassian.http;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One request as the chain sees it. Its text form is fit for messages: no header, no body, no query. */
record HttpCall(String method, URI uri, Map<String, String> headers, Optional<String> body, Duration timeout) {

    static HttpCall get(URI uri, Duration timeout) {
        return new HttpCall("GET", uri, Map.of("Accept", "application/json"), Optional.empty(), timeout);
    }

    static HttpCall post(URI uri, String json, Duration timeout) {
        Map<String, String> headers = Map.of("Accept", "application/json", "Content-Type", "application/json");
        return new HttpCall("POST", uri, headers, Optional.of(json), timeout);
    }

    HttpCall with(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new HttpCall(method, uri, changed, body, timeout);
    }

    List<String> queryNames() {
        return uri.getRawQuery() == null
                ? List.of()
                : Arrays.stream(uri.getRawQuery().split("&"))
                        .map(pair -> pair.split("=", 2)[0])
                        .toList();
    }

    @Override
    public String toString() {
        return method + " " + uri.getRawPath();
    }
}
