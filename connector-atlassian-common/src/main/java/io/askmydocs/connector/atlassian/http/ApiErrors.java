package io.askmydocs.connector.atlassian.http;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.FailureCategory;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** The one place that says what an answer other than success means, and what to do about it. */
final class ApiErrors {

    private ApiErrors() {}

    static ConnectorException of(HttpCall call, HttpAnswer answer, Instant now) {
        Optional<Duration> wait = RetryAfter.of(answer, now);
        int status = answer.status();
        if (answer.ok()) {
            return notJson(call, answer);
        }
        if (status == 401) {
            return rejected(call, answer);
        }
        if (status == 429) {
            return limited(call, answer, wait);
        }
        String text = call + " failed with " + status + ": " + answer.reason() + ". " + remedy(call, answer);
        return new ConnectorApiException(text, status, category(status), wait.orElse(null), null);
    }

    static ConnectorApiException unreachable(HttpCall call, IOException cause) {
        String host = call.uri().getHost();
        String text = "Cannot reach " + host + " (" + why(cause) + ") for " + call
                + ". Check the address and the network, then try again.";
        return new ConnectorApiException(text, 0, FailureCategory.UNREACHABLE, null, cause);
    }

    static ConnectorApiException limitInForce(HttpCall call, Duration wait) {
        String text = call + " was not sent: the rate limit of " + call.uri().getHost() + " is still in force. "
                + later(Optional.of(wait));
        return new ConnectorApiException(text, 429, FailureCategory.RATE_LIMITED, wait, null);
    }

    static boolean isScopeMismatch(HttpAnswer answer) {
        String said = answer.reason().toLowerCase(Locale.ROOT);
        String failure = answer.header("x-failure-category").orElse("");
        return answer.status() == 401
                && (said.contains("scope does not match") || failure.contains("FAILURE_CLIENT_SCOPE_CHECK"));
    }

    private static ConnectorAuthException rejected(HttpCall call, HttpAnswer answer) {
        String text = call + " was refused with 401: " + answer.reason() + ". ";
        if (isScopeMismatch(answer)) {
            return new MissingScopeException(
                    text + "The token lacks a scope that this endpoint needs. Give all scopes of"
                            + " the connector to the app, or to a new API token, and connect again.");
        }
        if (answer.header("X-Seraph-LoginReason").orElse("").contains("AUTHENTICATION_DENIED")) {
            return new ConnectorAuthException(
                    text + "After too many failures Atlassian wants a captcha: log in once with a"
                            + " browser, then try again.");
        }
        return new ConnectorAuthException(text
                + "Atlassian does not accept these credentials (any more). Connect again, or use a new API token.");
    }

    private static ConnectorApiException limited(HttpCall call, HttpAnswer answer, Optional<Duration> wait) {
        String what =
                RetryAfter.isQuota(answer) ? "the hourly quota of the app is used up" : "the rate limit was reached";
        return new ConnectorApiException(
                call + " was refused with 429: " + what + ". " + later(wait),
                429,
                FailureCategory.RATE_LIMITED,
                wait.orElse(null),
                null);
    }

    private static String later(Optional<Duration> wait) {
        return wait.map(time -> "Try again in " + time.toSeconds() + " s.").orElse("Try again later.");
    }

    private static ConnectorApiException notJson(HttpCall call, HttpAnswer answer) {
        String text = call + " on " + call.uri().getHost() + " answered " + answer.status()
                + " with something that is not JSON (content type "
                + answer.header("Content-Type").orElse("unknown").replaceAll("[^\\w/;=+. -]", "")
                + "). Check that the address is the API itself and not a proxy or a login page before it.";
        return new ConnectorApiException(text, answer.status(), FailureCategory.BAD_RESPONSE, null, null);
    }

    static FailureCategory category(int status) {
        return switch (status) {
            case 403 -> FailureCategory.FORBIDDEN;
            case 404 -> FailureCategory.NOT_FOUND_OR_HIDDEN;
            case 410 -> FailureCategory.ENDPOINT_REMOVED;
            case 408 -> FailureCategory.UNAVAILABLE;
            default ->
                status >= 500
                        ? FailureCategory.UNAVAILABLE
                        : status >= 400 ? FailureCategory.BAD_REQUEST : FailureCategory.BAD_RESPONSE;
        };
    }

    private static String remedy(HttpCall call, HttpAnswer answer) {
        return switch (category(answer.status())) {
            case FORBIDDEN ->
                "The account may not do this: give it access to the product, or connect with another one.";
            case NOT_FOUND_OR_HIDDEN -> "It does not exist, or the account may not see it.";
            case ENDPOINT_REMOVED -> "Atlassian removed this endpoint; update the connector. No content was deleted.";
            case UNAVAILABLE -> "The service has a problem; try again later.";
            case BAD_RESPONSE -> redirected(call, answer) + "Use the address of the API itself.";
            default -> "The request was not understood.";
        };
    }

    private static String redirected(HttpCall call, HttpAnswer answer) {
        Optional<String> host = answer.header("Location").flatMap(ApiErrors::host);
        return "Redirects are not followed"
                + host.map(name -> " (from " + call.uri().getHost() + " to " + name + ")")
                        .orElse("") + ". ";
    }

    private static Optional<String> host(String location) {
        try {
            return Optional.ofNullable(URI.create(location).getHost());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The client wraps the reason in other exceptions, most of them without a message. */
    private static String why(IOException failure) {
        if (has(failure, HttpTimeoutException.class)) {
            return "no answer in time";
        }
        if (has(failure, SSLException.class)) {
            return "no secure connection: its certificate is not trusted, or TLS failed";
        }
        if (has(failure, UnresolvedAddressException.class) || has(failure, UnknownHostException.class)) {
            return "host name not found";
        }
        return has(failure, ConnectException.class) ? "connection refused" : "connection lost";
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        Throwable cause = failure.getCause();
        return type.isInstance(failure) || (cause != null && has(cause, type));
    }
}
