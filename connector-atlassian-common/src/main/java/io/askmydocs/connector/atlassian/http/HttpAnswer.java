package io.askmydocs.connector.atlassian.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What came back.
 *
 * @param json the body; absent when it is not JSON
 * @param file the body as it came, of an answer to a download; absent for all others
 */
public record HttpAnswer(int status, HttpHeaders headers, Optional<JsonNode> json, Optional<byte[]> file) {

    static HttpAnswer of(int status, HttpHeaders headers, byte[] body) {
        return new HttpAnswer(status, headers, Json.read(body), Optional.empty());
    }

    /** A file need not be JSON; what explains why there is none, is. */
    static HttpAnswer ofFile(int status, HttpHeaders headers, byte[] body) {
        boolean success = status >= 200 && status < 300;
        return success
                ? new HttpAnswer(status, headers, Optional.empty(), Optional.of(body))
                : of(status, headers, body);
    }

    /** Whether the status is one of success. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Whether it succeeded without what was asked for: a proxy or a login page in between does that. */
    boolean hollow() {
        return ok() && json.isEmpty() && file.isEmpty();
    }

    /** The first value of a header, whatever its case. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** What Atlassian said went wrong, on one line. */
    public String reason() {
        return ErrorText.of(this);
    }

    /** An answer may quote the request; this one no longer quotes the secret. */
    HttpAnswer hiding(String secret) {
        if (ok() || secret.isEmpty() || json.isEmpty()) {
            return this;
        }
        String clean = json.get().toString().replace(secret, "***");
        return of(status, headers, clean.getBytes(StandardCharsets.UTF_8));
    }
}
