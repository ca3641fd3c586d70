package io.askmydocs.connector.atlassian.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an answer asks to wait. Atlassian's edge, its gateway and its quota each say it differently, and sometimes not at
 * all; a value that makes no sense counts as not said.
 */
final class RetryAfter {

    /** The seconds to the reset in {@code RateLimit: "global-app-quota";r=0;t=600}. */
    private static final Pattern RESET_SECONDS = Pattern.compile("(?:^|[;\\s])t=(\\d{1,9})(?:$|[;,\\s])");

    private RetryAfter() {}

    static Optional<Duration> of(HttpAnswer answer, Instant now) {
        return said(answer, now).map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Duration> said(HttpAnswer answer, Instant now) {
        Optional<Duration> explicit =
                answer.header("Retry-After").flatMap(value -> seconds(value).or(() -> httpDate(value, now)));
        return answer.status() == 429 ? explicit.or(() -> saidByLimit(answer, now)) : explicit;
    }

    /** These headers come with every answer, and mean a wait only when a limit was hit. */
    private static Optional<Duration> saidByLimit(HttpAnswer answer, Instant now) {
        return answer.header("X-RateLimit-Reset")
                .flatMap(value -> isoDate(value, now))
                .or(() -> answer.header("RateLimit").flatMap(RetryAfter::resetSeconds))
                .or(() -> isQuota(answer) ? Optional.of(untilNextHour(now)) : Optional.empty());
    }

    /** Whether the hourly points quota is used up. Documented and observed reasons differ, so they are matched loosely. */
    static boolean isQuota(HttpAnswer answer) {
        String reason = answer.header("RateLimit-Reason").orElse("").toLowerCase(Locale.ROOT);
        return answer.status() == 429
                && (reason.contains("quota") || reason.contains("global-based") || reason.contains("tenant-based"));
    }

    private static Optional<Duration> seconds(String value) {
        return value.strip().matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(value.strip())))
                : Optional.empty();
    }

    private static Optional<Duration> httpDate(String value, Instant now) {
        return parsed(
                        value,
                        text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant())
                .map(time -> Duration.between(now, time));
    }

    /** ISO 8601, which {@link OffsetDateTime} also reads without seconds. */
    private static Optional<Duration> isoDate(String value, Instant now) {
        return parsed(value, text -> OffsetDateTime.parse(text).toInstant()).map(time -> Duration.between(now, time));
    }

    private static Optional<Duration> resetSeconds(String value) {
        Matcher matcher = RESET_SECONDS.matcher(value);
        return matcher.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    /** The quota is refilled at the top of the UTC hour. */
    private static Duration untilNextHour(Instant now) {
        return Duration.between(now, now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS));
    }

    private static Optional<Instant> parsed(String value, Function<String, Instant> format) {
        try {
            return Optional.of(format.apply(value.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
