package io.askmydocs.connector.atlassian.http;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import java.net.URI;
import java.util.Optional;

/**
 * Fetches a file that an endpoint hands out by a redirect to a signed address. That address is a secret of its own: it is
 * followed without credentials, to known hosts only, and never shown.
 */
record FileDownload(DownloadHosts hosts, long limit) {

    private static final int MOST_REDIRECTS = 3;

    /** One call without credentials. */
    @FunctionalInterface
    interface Unsigned {
        HttpAnswer send(HttpCall call);
    }

    /** The file behind an answer to a signed call; absent when it is larger than the limit. */
    Optional<DownloadedFile> follow(HttpCall asked, HttpAnswer first, Unsigned wire) {
        HttpCall call = asked;
        HttpAnswer answer = first;
        for (int hops = 0; isRedirect(answer); hops++) {
            if (hops == MOST_REDIRECTS) {
                throw refused(asked, "it was redirected more than " + MOST_REDIRECTS + " times");
            }
            call = call.redirected(target(asked, call, answer));
            answer = wire.send(call);
        }
        if (!answer.ok()) {
            throw failed(asked, call, answer);
        }
        return file(answer);
    }

    private Optional<DownloadedFile> file(HttpAnswer answer) {
        byte[] bytes = answer.file().orElseThrow();
        return bytes.length > limit
                ? Optional.empty()
                : Optional.of(new DownloadedFile(bytes, answer.header("Content-Type")));
    }

    private static boolean isRedirect(HttpAnswer answer) {
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    /** The parser's complaint would quote the address, so it is not kept as a cause. */
    private URI target(HttpCall asked, HttpCall call, HttpAnswer answer) {
        URI target;
        try {
            target = call.uri().resolve(answer.header("Location").orElseThrow(IllegalArgumentException::new));
        } catch (IllegalArgumentException e) {
            throw refused(asked, "it was redirected to something that is not an address");
        }
        if (!hosts.allow(target)) {
            throw refused(
                    asked, "it was redirected to " + place(target) + ", which is not one of Atlassian's file hosts");
        }
        return target;
    }

    private static String place(URI target) {
        return target.getHost() == null ? "an address without a host" : "host " + target.getHost();
    }

    private static ConnectorApiException refused(HttpCall asked, String why) {
        return new ConnectorApiException(
                asked + " gave no file: " + why + ". Nothing was sent there.",
                0,
                FailureCategory.BAD_REQUEST,
                null,
                null);
    }

    /** A storage may quote the signed address in its explanation, so that is left out. */
    private static ConnectorApiException failed(HttpCall asked, HttpCall last, HttpAnswer answer) {
        int status = answer.status();
        boolean ranOut = status == 401 || status == 403;
        return new ConnectorApiException(
                asked + " gave no file: " + last.uri().getHost() + " answered " + status
                        + (ranOut ? ": its signed address was not accepted (any more)" : "") + ". Try again later.",
                status,
                ranOut ? FailureCategory.UNAVAILABLE : ApiErrors.category(status),
                null,
                null);
    }
}
