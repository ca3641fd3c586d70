package io.askmydocs.connector.atlassian.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the requests of one session cost. Thread-safe. */
public final class Meter {

    private static final Pattern GATEWAY = Pattern.compile("^/ex/[^/]+/[^/]+");
    private static final Pattern ID = Pattern.compile("/(?:(?:att|[A-Z][A-Z0-9_]+-)?\\d+|[0-9a-f-]{36})(?=/|$)");

    /** Objects about people and rights cost twice as much as content. */
    private static final Pattern DEAR = Pattern.compile("permission|restriction|role|user|group");

    private final LongAdder requests = new LongAdder();
    private final LongAdder points = new LongAdder();
    private final LongAdder waitedMillis = new LongAdder();
    private final Map<String, LongAdder> endpoints = new ConcurrentHashMap<>();

    /** How many requests went over the wire, retries included. */
    public long requests() {
        return requests.sum();
    }

    /** The same by method and path, ids left out. */
    public Map<String, Long> byEndpoint() {
        Map<String, Long> counts = new TreeMap<>();
        endpoints.forEach((endpoint, count) -> counts.put(endpoint, count.sum()));
        return counts;
    }

    /**
     * What the answers cost of Atlassian's quota, by its published prices: one point for a request, one for each object in its
     * answer, two where the object is a user, a group or a permission. Nothing is published of requests that fail, and they
     * are not counted; nor is the storage a file comes from, which is no part of the API.
     */
    public long points() {
        return points.sum();
    }

    /** How long requests waited for limits and between retries, over all threads. */
    public Duration waited() {
        return Duration.ofMillis(waitedMillis.sum());
    }

    void sent(HttpCall call) {
        requests.increment();
        endpoints.computeIfAbsent(endpoint(call), endpoint -> new LongAdder()).increment();
    }

    void answered(HttpCall call, JsonNode answer) {
        boolean dear = DEAR.matcher(call.uri().getPath()).find();
        points.add(1 + (dear ? 2 * principals(answer) : objects(answer)));
    }

    /** An endpoint handed out a file, or said where it is: one object. */
    void handedOut() {
        points.add(2);
    }

    void waits(Duration time) {
        waitedMillis.add(time.toMillis());
    }

    private static long objects(JsonNode answer) {
        return Stream.of("results", "values", "issues")
                .map(answer::path)
                .filter(JsonNode::isArray)
                .mapToLong(JsonNode::size)
                .findFirst()
                .orElse(1);
    }

    /** A restriction has two lists, one of users and one of groups. */
    private static long principals(JsonNode answer) {
        List<JsonNode> lists = answer.findValues("results");
        return lists.isEmpty()
                ? objects(answer)
                : lists.stream().mapToLong(JsonNode::size).sum();
    }

    private static String endpoint(HttpCall call) {
        if (call.secretAddress()) {
            return call.method() + " file storage";
        }
        String path = GATEWAY.matcher(call.uri().getPath()).replaceFirst("");
        return call.method() + " " + ID.matcher(path).replaceAll("/{id}");
    }
}
