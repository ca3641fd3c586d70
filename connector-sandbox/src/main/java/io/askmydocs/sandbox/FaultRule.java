package io.askmydocs.sandbox;

import io.askmydocs.sandbox.http.Interceptor;
import io.askmydocs.sandbox.http.Request;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which requests something happens to, and what. */
final class FaultRule {
    private final Where where;
    private final int skipped;
    private final int times;
    private final Interceptor action;
    private final AtomicInteger matched = new AtomicInteger();
    private final AtomicInteger fired = new AtomicInteger();

    /** Method, path glob and parts of the query. */
    record Where(String method, Pattern path, List<String> queryParts) {
        private static final Pattern GLOB_PIECE = Pattern.compile("\\*\\*|\\*|[^*]+");

        static Where of(String method, String glob) {
            StringBuilder regex = new StringBuilder();
            GLOB_PIECE
                    .matcher(glob)
                    .results()
                    .map(MatchResult::group)
                    .forEach(piece -> regex.append(
                            switch (piece) {
                                case "**" -> ".*";
                                case "*" -> "[^/]*";
                                default -> Pattern.quote(piece);
                            }));
            return new Where(method, Pattern.compile(regex.toString()), List.of());
        }

        Where withQuery(String part) {
            return new Where(
                    method,
                    path,
                    Stream.concat(queryParts.stream(), Stream.of(part)).toList());
        }

        boolean matches(Request request) {
            boolean rightMethod = method.equals("*") || method.equals(request.method());
            return rightMethod
                    && (matches(request.path()) || matches(request.match().template()))
                    && queryParts.stream().allMatch(part -> hasPart(request, part));
        }

        private boolean matches(String requested) {
            return path.matcher(requested).matches()
                    || path.matcher(requested.replaceFirst("^/ex/confluence/[^/]+", ""))
                            .matches();
        }

        private static boolean hasPart(Request request, String part) {
            return request.query().parameters().entrySet().stream()
                    .anyMatch(entry ->
                            entry.getValue().stream().anyMatch(value -> (entry.getKey() + "=" + value).contains(part)));
        }
    }

    FaultRule(Where where, int skipped, int times, Interceptor action) {
        this.where = where;
        this.skipped = skipped;
        this.times = times;
        this.action = action;
    }

    boolean isDue(Request request) {
        if (!where.matches(request)) {
            return false;
        }
        int number = matched.getAndIncrement();
        boolean due = number >= skipped && number - skipped < times;
        if (due) {
            fired.incrementAndGet();
        }
        return due;
    }

    Interceptor action() {
        return action;
    }

    int fired() {
        return fired.get();
    }
}
