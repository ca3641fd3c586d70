package io.askmydocs.connector.atlassian.http;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One request as the chain sees it. Its text form is fit for messages: no header, no body, no query.
 *
 * @param secretAddress whether the path is not to be shown either
 */
record HttpCall(
        String method,
        URI uri,
        Map<String, String> headers,
        Optional<String> body,
        Duration timeout,
        boolean secretAddress) {

    static HttpCall get(URI uri, Duration timeout) {
        return new HttpCall("GET", uri, Map.of("Accept", "application/json"), Optional.empty(), timeout, false);
    }

    /** Files are asked for unpacked, so that what is counted while reading is the file itself. */
    static HttpCall file(URI uri, Duration timeout) {
        Map<String, String> headers = Map.of("Accept", "*/*", "Accept-Encoding", "identity");
        return new HttpCall("GET", uri, headers, Optional.empty(), timeout, false);
    }

    /** A file at the signed address a server answered with, where nothing but the address is shown to anybody. */
    HttpCall redirected(URI target) {
        HttpCall plain = file(target, timeout);
        return new HttpCall("GET", target, plain.headers, Optional.empty(), timeout, true);
    }

    static HttpCall post(URI uri, String json, Duration timeout) {
        Map<String, String> headers = Map.of("Accept", "application/json", "Content-Type", "application/json");
        return new HttpCall("POST", uri, headers, Optional.of(json), timeout, false);
    }

    HttpCall with(String header, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.put(header, value);
        return new HttpCall(method, uri, changed, body, timeout, secretAddress);
    }

    List<String> queryNames() {
        return uri.getRawQuery() == null || secretAddress
                ? List.of()
                : Arrays.stream(uri.getRawQuery().split("&"))
                        .map(pair -> pair.split("=", 2)[0])
                        .toList();
    }

    @Override
    public String toString() {
        return method + " " + (secretAddress ? "a file at " + uri.getHost() : uri.getRawPath());
    }
}
