package io.askmydocs.host.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * What a server said, signed out, to a plain request.
 *
 * @param status 0 when it said nothing
 * @param reason why it said nothing
 * @param ahead how far its clock is ahead of this machine's; absent when it did not tell the time
 */
record Answer(int status, String reason, Optional<Duration> ahead) {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int FIRST_OF_ITS_OWN_ERRORS = 500;

    static Answer of(URI origin, Clock clock) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        try {
            HttpResponse<Void> answer = http.send(
                    HttpRequest.newBuilder(origin.resolve("/"))
                            .timeout(PATIENCE)
                            .build(),
                    BodyHandlers.discarding());
            Instant now = clock.instant();
            Optional<Duration> ahead = answer.headers()
                    .firstValue("Date")
                    .flatMap(Answer::time)
                    .map(there -> Duration.between(now, there));
            return new Answer(answer.statusCode(), "", ahead);
        } catch (IOException e) {
            return new Answer(0, reason(e), Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(0, "interrupted", Optional.empty());
        }
    }

    private static Optional<Instant> time(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String reason(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "its certificate is not trusted, or the connection is not HTTPS";
            }
            if (cause instanceof UnknownHostException
                    || cause instanceof java.nio.channels.UnresolvedAddressException) {
                return "its name is unknown";
            }
        }
        return e.getClass().getSimpleName();
    }

    Finding finding(String check, String what, URI origin) {
        if (status == 0) {
            return Finding.error(
                    check,
                    what,
                    origin + " does not answer: " + reason + ".",
                    "Check the address, the network, and any proxy or firewall between.");
        }
        return status >= FIRST_OF_ITS_OWN_ERRORS
                ? Finding.warning(check, what, origin + " answers with HTTP " + status + ".", "Look again in a while.")
                : Finding.ok(check, what, origin + " answers.");
    }
}
