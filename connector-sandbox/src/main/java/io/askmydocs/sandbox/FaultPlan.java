package io.askmydocs.sandbox;

import io.askmydocs.sandbox.auth.Gatekeeper;
import io.askmydocs.sandbox.http.Handler;
import io.askmydocs.sandbox.http.Interceptor;
import io.askmydocs.sandbox.http.Pause;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Reply.Delivery;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.rest.ConfluenceApi;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
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

    private final Clock clock;
    private final URI elsewhere;

    FaultPlan(Clock clock, URI elsewhere) {
        this.clock = clock;
        this.elsewhere = elsewhere;
    }

    /** The start of a rule; it counts from when one of the actions is named. */
    public static final class When {
        private final FaultPlan plan;
        private final String name;
        private final FaultRule.Trigger trigger;

        private When(FaultPlan plan, String name, FaultRule.Trigger trigger) {
            this.plan = plan;
            this.name = name;
            this.trigger = trigger;
        }

        private When with(FaultRule.Trigger changed) {
            return new When(plan, name, changed);
        }

        private When turns(UnaryOperator<FaultRule.Turns> change) {
            return with(trigger.turns(change.apply(trigger.turns())));
        }

        /** Under which {@link FaultPlan#firedByRule} counts it; method and path if not said. */
        public When named(String ruleName) {
            return new When(plan, ruleName, trigger);
        }

        /** Only requests whose decoded query holds this text, for example {@code cursor=} or a page id; called again, that too. */
        public When withQuery(String part) {
            return with(trigger.where(trigger.where().withQuery(part)));
        }

        /** Lets this many matching requests pass first. */
        public When skip(int requests) {
            return turns(turns -> turns.skip(requests));
        }

        /** Exactly the nth matching request, counted from 1. */
        public When nth(int request) {
            return turns(turns -> turns.skip(request - 1).times(1));
        }

        /** Exactly the nth request that goes on with a cursor, counted from 1. */
        public When atCursor(int number) {
            return withQuery("cursor=").nth(number);
        }

        /** At most this often; without it, for good. */
        public When times(int requests) {
            return turns(turns -> turns.times(requests));
        }

        /** In bursts: the first few of each round of matching requests. */
        public When outOf(int failing, int round) {
            return turns(turns -> turns.outOf(failing, round));
        }

        /** Only after its requests have brought this many results, however large their pages are. */
        public When afterResults(int results) {
            return with(trigger.results(results));
        }

        /** Only after a listing of so many items has brought this share; it takes more than one page to be reached. */
        public When afterShare(int percent, int items) {
            return afterResults(Math.max(1, items * percent / 100));
        }

        /** Only where the right answer would hold the body of this page, whatever was asked. */
        public When holdingBodyOf(String pageId) {
            return with(trigger.answer(reply -> NextLinks.holdsBody(reply, pageId)));
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
            return notJson(200);
        }

        /** The same with another status, 502 for example. */
        public FaultPlan notJson(int status) {
            return respond(
                    status, Map.of("Content-Type", "text/html"), "<html><body>Sign in to continue</body></html>");
        }

        /** 429 with {@code Retry-After} in seconds; zero is possible. */
        public FaultPlan rateLimited(Duration wait) {
            return act(FaultAction.answering(Limits.after(Long.toString(wait.toSeconds()))));
        }

        /** 429 with {@code Retry-After} as an HTTP date. */
        public FaultPlan rateLimitedUntil(Instant time) {
            return act(FaultAction.answering(Limits.after(Limits.httpDate(time))));
        }

        /** 429 without a word on when, as the gateway's own limit answers. */
        public FaultPlan rateLimitedSilently() {
            return act(FaultAction.answering(Limits.silent()));
        }

        /** 429 because the hour's points are spent: half an hour is a usual wait. */
        public FaultPlan quotaSpent(Duration wait) {
            return act(FaultAction.answering(
                    Limits.spent(wait, plan.clock.instant().plus(wait))));
        }

        /** The right answer, with the headers that tell how many points are left. */
        public FaultPlan quotaLeft(long points, Duration untilReset) {
            return act((request, next) -> Limits.telling(next.handle(request), points, untilReset));
        }

        /** The token of the first due request is dead from then on, told by this status: 401, 403 or 404. Others work. */
        public FaultPlan tokenDies(int status) {
            return act(new DeadToken(status));
        }

        /** 401 as for a token without the scope; a new token does not help. */
        public FaultPlan scopeMismatch() {
            return act(FaultAction.answering(Gatekeeper.scopeMismatch()));
        }

        /** 400 as for a cursor nobody made. */
        public FaultPlan badCursor() {
            return act(FaultAction.answering(ConfluenceApi.badCursor()));
        }

        /** The listing leads back to its second page for ever. */
        public FaultPlan repeatNext() {
            return act(NextLinks.repeating());
        }

        /** An empty page that leads to the one asked for: nothing is lost. Without {@link #times} such pages only. */
        public FaultPlan emptyPage() {
            return act(NextLinks.emptyFirst());
        }

        /** After the last page empty ones follow, each with a next link. */
        public FaultPlan neverEnds() {
            return act(NextLinks.pastTheEnd());
        }

        /** The next link is absolute and leads to {@link AtlassianSandbox#elsewhereUrl()}. */
        public FaultPlan nextElsewhere() {
            return act(NextLinks.prefixed(plan.elsewhere.toString()));
        }

        /** No more than this per page, whatever limit was asked for. */
        public FaultPlan capLimit(int most) {
            return act(NextLinks.capped(most));
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

        private FaultPlan act(FaultAction action) {
            plan.rules.add(new FaultRule(name, trigger, action));
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
        return new When(this, method + " " + path, FaultRule.Trigger.on(FaultRule.Where.of(method, path)));
    }

    /** Everything works again. */
    public void clear() {
        rules.clear();
    }

    /** How many times a rule has acted so far, all rules together. */
    public int fired() {
        return rules.stream().mapToInt(FaultRule::fired).sum();
    }

    /** How many times each rule has acted, by name; rules of one name together. */
    public Map<String, Integer> firedByRule() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        rules.forEach(rule -> counts.merge(rule.name(), rule.fired(), Integer::sum));
        return counts;
    }

    /** How many times the rules of this name have acted. */
    public int fired(String ruleName) {
        return firedByRule().getOrDefault(ruleName, 0);
    }

    Reply intercept(Request arrived, Handler right) {
        Request request = NextLinks.original(arrived);
        Handler faulty = right;
        // Every rule counts every request it matches, even one that an earlier rule answers.
        List<Interceptor> acting =
                rules.stream().flatMap(rule -> rule.claim(request).stream()).toList();
        for (int i = acting.size() - 1; i >= 0; i--) {
            Interceptor action = acting.get(i);
            Handler inner = faulty;
            faulty = passed -> action.intercept(passed, inner);
        }
        return faulty.handle(request);
    }
}
