package io.askmydocs.connector.atlassian.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A GET below a session's base. Holds plain text; encoding is done when it is sent.
 *
 * @param path begins with a slash, without query, such as {@code /rest/api/3/myself}
 * @param query names and values, in order; a name occurs once, unless it was added by {@link #and}
 */
public record ApiRequest(String path, List<Map.Entry<String, String>> query) {

    public ApiRequest {
        query = List.copyOf(query);
        Urls.requirePlainPath(path);
    }

    /** A request without query. */
    public static ApiRequest of(String path) {
        return new ApiRequest(path, List.of());
    }

    /** This request with one query value set, replacing an earlier one of that name. */
    public ApiRequest with(String name, String value) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(query);
        changed.removeIf(entry -> entry.getKey().equals(name));
        changed.add(Map.entry(name, value));
        return new ApiRequest(path, changed);
    }

    /** This request with one more query value, beside those of that name: some lists are sent so. */
    public ApiRequest and(String name, String value) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(query);
        changed.add(Map.entry(name, value));
        return new ApiRequest(path, changed);
    }

    /** The value of a query name; the first of several. */
    public Optional<String> value(String name) {
        return query.stream()
                .filter(entry -> entry.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
