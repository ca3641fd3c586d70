package io.askmydocs.sandbox;

import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** How the site says that it was asked too much. */
final class Limits {
    private static final String QUOTA = "\"global-app-quota\"";
    private static final String POINTS_AN_HOUR = "65000";
    private static final Reply TOO_MANY =
            Reply.json(429, Json.object().put("code", 429).put("message", "Rate limit exceeded"));

    private Limits() {}

    static Reply after(String retryAfter) {
        return TOO_MANY.withHeader("Retry-After", retryAfter);
    }

    static String httpDate(Instant time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
    }

    static Reply silent() {
        return TOO_MANY.withHeader("X-Failure-Category", "FAILURE CLIENT RATE LIMITED");
    }

    static Reply spent(Duration wait, Instant reset) {
        return telling(after(Long.toString(wait.toSeconds())), 0, wait)
                .withHeader("RateLimit-Reason", "confluence-quota-global-based")
                .withHeader("X-RateLimit-Limit", POINTS_AN_HOUR)
                .withHeader("X-RateLimit-Remaining", "0")
                .withHeader(
                        "X-RateLimit-Reset",
                        reset.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    static Reply telling(Reply reply, long points, Duration untilReset) {
        return reply.withHeader("RateLimit-Policy", QUOTA + ";q=" + POINTS_AN_HOUR + ";w=3600")
                .withHeader("RateLimit", QUOTA + ";r=" + points + ";t=" + untilReset.toSeconds());
    }
}
