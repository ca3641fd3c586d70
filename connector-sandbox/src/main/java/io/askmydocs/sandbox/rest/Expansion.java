package io.askmydocs.sandbox.rest;

import io.askmydocs.sandbox.http.Query;
import java.util.List;

/** The {@code expand} parameter: a path also expands everything on the way to it. */
record Expansion(List<String> paths) {
    static Expansion of(Query query) {
        return new Expansion(query.list("expand"));
    }

    /** What is asked of something that is itself expanded. */
    Expansion below(String path) {
        return new Expansion(paths.stream()
                .filter(asked -> asked.startsWith(path + "."))
                .map(asked -> asked.substring(path.length() + 1))
                .toList());
    }

    boolean has(String path) {
        return paths.stream().anyMatch(asked -> asked.equals(path) || asked.startsWith(path + "."));
    }
}
