package io.askmydocs.sandbox;

import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Reply.Delivery;
import io.askmydocs.sandbox.http.Request;
import io.askmydocs.sandbox.http.Request.RouteMatch;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every request the sandbox received, in the order of arrival of their answers. Thread-safe; holds no secret. */
public final class RequestLog {
    private static final String GATEWAY_PREFIX = "/ex/confluence/{cloudId}";

    private static final Pattern TWO_EACH =
            Pattern.compile("/(user|group|restriction|permissions|role-assignments|space-roles)(/|$)");

    private static final Set<String> AROUND_TOKENS = Set.of(
            "/authorize",
            "/authorize/decision",
            "/oauth/token",
            "/oauth/token/accessible-resources",
            "/me",
            "/_edge/tenant_info");

    private final Queue<Entry> entries = new ConcurrentLinkedQueue<>();

    /**
     * One request.
     *
     * @param origin {@code site}, {@code gateway}, {@code media} or {@code elsewhere}
     * @param query without tokens
     * @param route the template the request matched, the same at both origins, for example {@code /wiki/api/v2/pages/{id}}
     * @param status of the answer; 0 when the connection was dropped without one
     * @param points what the answer takes of the hourly quota; nothing is published of failed requests, and they take none
     */
    public record Entry(
            String origin,
            String method,
            String path,
            String query,
            String route,
            int status,
            boolean authorized,
            long points) {}

    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    public int count() {
        return entries.size();
    }

    public int count(String route) {
        return count(entry -> entry.route().equals(route));
    }

    public int count(Predicate<Entry> which) {
        return (int) entries.stream().filter(which).count();
    }

    /** Requests that reached the host which no link may lead to. */
    public int countElsewhere() {
        return count(entry -> entry.origin().equals("elsewhere"));
    }

    /** Requests that carried credentials to a host they are not for. */
    public int countLeaks() {
        return count(entry -> entry.authorized() && Set.of("media", "elsewhere").contains(entry.origin()));
    }

    /** How often each route was asked. */
    public Map<String, Long> countsByRoute() {
        return entries.stream().collect(Collectors.groupingBy(Entry::route, TreeMap::new, Collectors.counting()));
    }

    /**
     * How often each endpoint of the site was asked, what a test of cost compares with: by method and template, ids
     * replaced even where no route matched. Consent, tokens and who one is are left out.
     */
    public Map<String, Long> countsByEndpoint() {
        return entries.stream()
                .filter(RequestLog::isData)
                .collect(Collectors.groupingBy(RequestLog::endpoint, TreeMap::new, Collectors.counting()));
    }

    /** All requests that {@link #countsByEndpoint} counts. */
    public int countData() {
        return count(RequestLog::isData);
    }

    /** What the answers to requests that {@link #countsByEndpoint} counts take of the hourly quota. */
    public long points() {
        return entries.stream()
                .filter(RequestLog::isData)
                .mapToLong(Entry::points)
                .sum();
    }

    private static boolean isData(Entry entry) {
        return !AROUND_TOKENS.contains(entry.route());
    }

    private static String endpoint(Entry entry) {
        boolean routed = !entry.route().equals(RouteMatch.NONE.template());
        String path = entry.path().replaceFirst("^/ex/confluence/[^/]+", "").replaceAll("/(att)?\\d+(?=/|$)", "/{id}");
        return entry.method() + " " + (routed ? entry.route() : path);
    }

    public void clear() {
        entries.clear();
    }

    void add(Request request, Reply reply) {
        entries.add(new Entry(
                request.origin(),
                request.method(),
                request.path(),
                query(request),
                request.match().template().replace(GATEWAY_PREFIX, ""),
                reply.delivery() == Delivery.NOTHING ? 0 : reply.status(),
                request.header("Authorization").isPresent(),
                points(request, reply)));
    }

    /**
     * One point for the request and one for each object of the answer; a user, a group or a permission takes two. A redirect to
     * a file is one object, and its storage is not the API.
     */
    private static long points(Request request, Reply reply) {
        boolean isApi = Set.of("site", "gateway").contains(request.origin());
        if (isApi && reply.status() == 302) {
            return 2;
        }
        if (!isApi || reply.status() != 200) {
            return 0;
        }
        boolean twoEach = TWO_EACH.matcher(request.match().template()).find();
        return 1 + (twoEach ? 2 : 1) * reply.objects();
    }

    /** The token in a media address is a secret like any other. */
    private static String query(Request request) {
        boolean secret = request.query().first("token").isPresent();
        return (secret ? request.query().with("token", "-") : request.query()).encoded();
    }
}
