package io.askmydocs.connector.atlassian.http;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.FailureCategory;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Sends again what may succeed the next time, and stays away from a site that asked to be left alone. */
record RetryInterceptor(
        HttpSettings settings, SiteBudget budget, Clock clock, Backoff backoff, Waits waits, Cancellation cancellation)
        implements Interceptor {

    private static final System.Logger LOG = System.getLogger(RetryInterceptor.class.getPackageName());

    @Override
    public HttpAnswer intercept(HttpCall call, Exchange next) throws IOException {
        int failures = 0;
        for (int attempt = 0; attempt < settings.retries(); attempt++) {
            Duration wait = backoff.growing(attempt);
            FailureCategory why = FailureCategory.UNREACHABLE;
            try {
                HttpAnswer answer = send(call, next);
                wait = asked(answer).map(backoff::asked).orElse(wait);
                why = why(answer);
                if (!isTransient(answer) || isTooLong(wait) || isFailure(answer) && ++failures > settings.repeats()) {
                    return answer;
                }
            } catch (IOException e) {
                if (isTooSlow(e) && ++failures > settings.repeats()) {
                    throw e;
                }
                LOG.log(
                        Level.DEBUG,
                        () -> call + " was not answered: " + e.getClass().getSimpleName());
            }
            Duration time = wait;
            LOG.log(Level.DEBUG, () -> call + " is sent again in " + time.toMillis() + " ms");
            waits.pause(call, why, wait, cancellation);
        }
        return send(call, next);
    }

    private HttpAnswer send(HttpCall call, Exchange next) throws IOException {
        cancellation.throwIfCancelled();
        waitUntilOpen(call);
        HttpAnswer answer = next.send(call);
        if (answer.status() == 429) {
            asked(answer).ifPresent(wait -> budget.closeUntil(clock.instant().plus(wait)));
        }
        return answer;
    }

    private void waitUntilOpen(HttpCall call) {
        Duration closed = budget.closedFor(clock.instant());
        if (isTooLong(closed)) {
            throw ApiErrors.limitInForce(call, closed);
        }
        if (!closed.isZero()) {
            waits.pause(call, FailureCategory.RATE_LIMITED, backoff.asked(closed), cancellation);
        }
    }

    private Optional<Duration> asked(HttpAnswer answer) {
        return RetryAfter.of(answer, clock.instant());
    }

    /** An outage may ask for a wait, too. */
    private FailureCategory why(HttpAnswer answer) {
        return isFailure(answer) && asked(answer).isEmpty()
                ? ApiErrors.category(answer.status())
                : FailureCategory.RATE_LIMITED;
    }

    private boolean isTooLong(Duration wait) {
        return wait.compareTo(settings.longestWait()) > 0;
    }

    private static boolean isFailure(HttpAnswer answer) {
        return answer.status() != 429;
    }

    /** Connected, but not answered in time; a connection that could not be made is the network's fault. */
    private static boolean isTooSlow(IOException failure) {
        return failure instanceof HttpTimeoutException && !(failure instanceof HttpConnectTimeoutException);
    }

    private static boolean isTransient(HttpAnswer answer) {
        int status = answer.status();
        return status == 408 || status == 429 || (status >= 500 && status != 501) || answer.hollow();
    }
}
