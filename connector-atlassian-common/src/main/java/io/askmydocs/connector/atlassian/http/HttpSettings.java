package io.askmydocs.connector.atlassian.http;

import java.time.Duration;

/**
 * How patient a session is.
 *
 * @param timeout for one request, from connecting to the last byte
 * @param retries how often a request is sent again after the first time
 * @param repeats how many of these retries may follow a failure that repeating seldom mends: an answer that failed, or none in
 *     time. Limits and lost connections do not count.
 * @param longestWait a longer wait is not waited for but thrown, so that the host can come back later
 * @param concurrency requests at once for one site, over all sessions
 */
public record HttpSettings(Duration timeout, int retries, int repeats, Duration longestWait, int concurrency) {

    public HttpSettings(Duration timeout, int retries, Duration longestWait, int concurrency) {
        this(timeout, retries, retries, longestWait, concurrency);
    }

    /** 30 s, 4 retries, 3 minutes, 6 at once. */
    public static HttpSettings defaults() {
        return new HttpSettings(Duration.ofSeconds(30), 4, Duration.ofMinutes(3), 6);
    }

    public HttpSettings withTimeout(Duration changed) {
        return new HttpSettings(changed, retries, repeats, longestWait, concurrency);
    }

    public HttpSettings withRetries(int changed) {
        return new HttpSettings(timeout, changed, longestWait, concurrency);
    }

    /** As patient with limits and the network, and less so with failures. */
    public HttpSettings withRepeats(int changed) {
        return new HttpSettings(timeout, retries, changed, longestWait, concurrency);
    }

    public HttpSettings withLongestWait(Duration changed) {
        return new HttpSettings(timeout, retries, repeats, changed, concurrency);
    }

    public HttpSettings withConcurrency(int changed) {
        return new HttpSettings(timeout, retries, repeats, longestWait, changed);
    }
}
