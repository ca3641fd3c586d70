package io.askmydocs.sandbox;

import io.askmydocs.sandbox.http.Handler;
import io.askmydocs.sandbox.http.Interceptor;
import io.askmydocs.sandbox.http.Pause;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Reply.Delivery;
import io.askmydocs.sandbox.http.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/**
 * What goes wrong, and how often. Rules are counted and compose: all that match a request apply, the first one outermost.
 *
 * <pre>{@code
 * sandbox.faults().on("GET", "/wiki/api/v2/spaces/{id}/pages").skip(2).times(1).respond(503, Map.of("Retry-After", "1"), "");
 * }</pre>
 */
public final class FaultPlan {
    private final List<FaultRule> rules = new CopyOnWriteArrayList<>();

    /** The start of a rule; it counts from when one of the actions is named. */
    public static final class When {
        private final FaultPlan plan;
        private final FaultRule.Where where;
        private final int skipped;
        private final int times;

        private When(FaultPlan plan, FaultRule.Where where, int skipped, int times) {
            this.plan = plan;
            this.where = where;
            this.skipped = skipped;
            this.times = times;
        }

        /** Only requests whose decoded query holds this text, for example {@code cursor=} or a page id; called again, that too. */
        public When withQuery(String part) {
            return new When(plan, where.withQuery(part), skipped, times);
        }

        /** Lets this many matching requests pass first. */
        public When skip(int requests) {
            return new When(plan, where, requests, times);
        }

        /** Exactly the nth matching request, counted from 1. */
        public When nth(int request) {
            return new When(plan, where, request - 1, 1);
        }

        /** At most this often; without it, for good. */
        public When times(int requests) {
            return new When(plan, where, skipped, requests);
        }

        public FaultPlan respond(int status, Map<String, String> headers, String body) {
            Reply reply = new Reply(status, headers, body);
            return act((request, next) -> reply);
        }

        public FaultPlan respondJson(int status, String json) {
            return respond(status, Map.of("Content-Type", "application/json"), json);
        }

        /** Status 200 and an HTML page where JSON was expected, as proxies and login walls do. */
        public FaultPlan notJson() {
            return respond(200, Map.of("Content-Type", "text/html"), "<html><body>Sign in to continue</body></html>");
        }

        /** The connection ends without an answer, before anything is done. */
        public FaultPlan dropConnection() {
            return act((request, next) -> Reply.bare(0).delivered(Delivery.NOTHING));
        }

        /** The right answer, but the connection ends in the middle of its body. */
        public FaultPlan dropMidBody() {
            return act((request, next) -> next.handle(request).delivered(Delivery.CUT_IN_HALF));
        }

        /** The first half of the right body, with a matching Content-Length. */
        public FaultPlan truncateBody() {
            return rewriteBody(body -> body.substring(0, body.length() / 2));
        }

        /** The right answer with its body changed. */
        public FaultPlan rewriteBody(UnaryOperator<String> change) {
            return act((request, next) -> {
                Reply right = next.handle(request);
                return right.withBody(change.apply(right.body()));
            });
        }

        /** The right answer, late. */
        public FaultPlan delay(Duration time) {
            return act((request, next) -> {
                Pause.lasting(time);
                return next.handle(request);
            });
        }

        /** Something happens at the site first, an edit during the walk for example; then the right answer. */
        public FaultPlan run(Runnable event) {
            return act((request, next) -> {
                event.run();
                return next.handle(request);
            });
        }

        private FaultPlan act(Interceptor action) {
            plan.rules.add(new FaultRule(where, skipped, times, action));
            return plan;
        }
    }

    /**
     * Begins a rule.
     *
     * @param method or {@code *} for any
     * @param path of the request or of its route, with or without the gateway's prefix; {@code *} stands for a part of
     *     one segment, {@code **} for anything
     */
    public When on(String method, String path) {
        return new When(this, FaultRule.Where.of(method, path), 0, Integer.MAX_VALUE);
    }

    /** Everything works again. */
    public void clear() {
        rules.clear();
    }

    /** How many times a rule has acted so far, all rules together. */
    public int fired() {
        return rules.stream().mapToInt(FaultRule::fired).sum();
    }

    Reply intercept(Request request, Handler right) {
        Handler faulty = right;
        // Every rule counts every request it matches, even one that an earlier rule answers.
        List<FaultRule> acting =
                rules.stream().filter(rule -> rule.isDue(request)).toList();
        for (int i = acting.size() - 1; i >= 0; i--) {
            FaultRule rule = acting.get(i);
            Handler inner = faulty;
            faulty = passed -> rule.action().intercept(passed, inner);
        }
        return faulty.handle(request);
    }
}
