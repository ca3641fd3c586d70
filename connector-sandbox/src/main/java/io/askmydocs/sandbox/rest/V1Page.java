package io.askmydocs.sandbox.rest;

import io.askmydocs.sandbox.http.Query;
import java.util.List;
import java.util.stream.Stream;

/** Start and limit of the old kind of paging. */
record V1Page(int start, int limit) {
    static final int USUAL_LIMIT = 100;
    static final V1Page FIRST = new V1Page(0, USUAL_LIMIT);

    static V1Page of(Query query, int usual, int most) {
        int limit = number(query, "limit", usual);
        return new V1Page(number(query, "start", 0), Math.min(limit, most));
    }

    <T> List<T> cut(Stream<T> items) {
        return items.skip(start).limit(limit).toList();
    }

    static int number(Query query, String name, int usual) {
        String text = query.first(name).orElse(Integer.toString(usual));
        if (!text.matches("\\d{1,9}")) {
            throw Refusal.bare404();
        }
        return Integer.parseInt(text);
    }
}
