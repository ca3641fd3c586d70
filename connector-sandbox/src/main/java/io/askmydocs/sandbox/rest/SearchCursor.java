package io.askmydocs.sandbox.rest;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a search goes on: stateless, so what moves between two calls may be seen twice or never. The ids of the page
 * before serve to leave out repetitions only.
 */
record SearchCursor(int offset, List<String> pageBefore) {
    private static final Pattern FORM = Pattern.compile("\\d{1,9}:[a-z\\d,]*");
    static final SearchCursor START = new SearchCursor(0, List.of());

    static Optional<SearchCursor> parse(String cursor) {
        return Cursors.decode(cursor)
                .filter(text -> FORM.matcher(text).matches())
                .map(text -> {
                    String[] parts = text.split(":", 2);
                    return new SearchCursor(Integer.parseInt(parts[0]), List.of(parts[1].split(",")));
                });
    }

    String encoded() {
        return Cursors.encode(offset + ":" + String.join(",", pageBefore));
    }
}
