package io.askmydocs.sandbox;

import io.askmydocs.sandbox.http.Handler;
import io.askmydocs.sandbox.http.Interceptor;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which requests something happens to, and what. */
final class FaultRule {
    private final String name;
    private final Trigger trigger;
    private final FaultAction action;
    private final AtomicInteger matched = new AtomicInteger();
    private final AtomicInteger fired = new AtomicInteger();
    private final AtomicInteger results = new AtomicInteger();

    /**
     * When a rule acts.
     *
     * @param answer if given, only on such right answers
     * @param results how many results its requests must have brought before
     */
    record Trigger(Where where, Turns turns, Optional<Predicate<Reply>> answer, int results) {
        static Trigger on(Where where) {
            return new Trigger(where, Turns.ALWAYS, Optional.empty(), 0);
        }

        Trigger where(Where changed) {
            return new Trigger(changed, turns, answer, results);
        }

        Trigger turns(Turns changed) {
            return new Trigger(where, changed, answer, results);
        }

        Trigger answer(Predicate<Reply> changed) {
            return new Trigger(where, turns, Optional.of(changed), results);
        }

        Trigger results(int changed) {
            return new Trigger(where, turns, answer, changed);
        }
    }

    /** Some of the matching requests: after those skipped, at most so many, and of each round the first few. */
    record Turns(int skipped, int times, int failing, int round) {
        static final Turns ALWAYS = new Turns(0, Integer.MAX_VALUE, 1, 1);

        Turns skip(int requests) {
            return new Turns(requests, times, failing, round);
        }

        Turns times(int requests) {
            return new Turns(skipped, requests, failing, round);
        }

        Turns outOf(int first, int each) {
            return new Turns(skipped, times, first, each);
        }

        boolean include(int number) {
            int counted = number - skipped;
            return counted >= 0 && counted / round * failing + counted % round < times && counted % round < failing;
        }
    }

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

    FaultRule(String name, Trigger trigger, FaultAction action) {
        this.name = name;
        this.trigger = trigger;
        this.action = action;
    }

    /** What it does to this request, if anything; counts the request. */
    Optional<Interceptor> claim(Request request) {
        if (!trigger.where.matches(request)) {
            return Optional.empty();
        }
        if (results.get() < trigger.results) {
            return Optional.of(this::countResults);
        }
        if (trigger.answer.isPresent()) {
            return Optional.of(this::judge);
        }
        return isDue() && action.applies(request) ? Optional.of(this::fire) : Optional.empty();
    }

    private Reply countResults(Request request, Handler next) {
        Reply right = next.handle(request);
        results.addAndGet(NextLinks.results(right));
        return right;
    }

    private Reply judge(Request request, Handler next) {
        Reply right = next.handle(request);
        boolean meant = trigger.answer.orElseThrow().test(right);
        return meant && isDue() && action.applies(request) ? fire(request, same -> right) : right;
    }

    private Reply fire(Request request, Handler next) {
        fired.incrementAndGet();
        return action.intercept(request, next);
    }

    private boolean isDue() {
        return trigger.turns.include(matched.getAndIncrement());
    }

    String name() {
        return name;
    }

    int fired() {
        return fired.get();
    }
}
