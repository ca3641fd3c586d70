package io.askmydocs.connector.atlassian.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came back. JSON is read when it is first asked for, so that nothing is held up on the wire by it. Not thread-safe. */
public final class HttpAnswer {

    private final int status;
    private final HttpHeaders headers;
    private final Optional<byte[]> file;
    private byte @Nullable [] unread;
    private Optional<JsonNode> json = Optional.empty();

    private HttpAnswer(int status, HttpHeaders headers, byte @Nullable [] unread, Optional<byte[]> file) {
        this.status = status;
        this.headers = headers;
        this.unread = unread;
        this.file = file;
    }

    static HttpAnswer of(int status, HttpHeaders headers, byte[] body) {
        return new HttpAnswer(status, headers, body, Optional.empty());
    }

    /** A file need not be JSON; what explains why there is none, is. */
    static HttpAnswer ofFile(int status, HttpHeaders headers, byte[] body) {
        boolean success = status >= 200 && status < 300;
        return success ? new HttpAnswer(status, headers, null, Optional.of(body)) : of(status, headers, body);
    }

    public int status() {
        return status;
    }

    /** The body; absent when it is not JSON. */
    public Optional<JsonNode> json() {
        if (unread != null) {
            json = Json.read(unread);
            unread = null;
        }
        return json;
    }

    /** The body as it came, of an answer to a download; absent for all others. */
    public Optional<byte[]> file() {
        return file;
    }

    /** Whether the status is one of success. */
    public boolean ok() {
        return status >= 200 && status < 300;
    }

    /** Whether it succeeded without what was asked for: a proxy or a login page in between does that. */
    boolean hollow() {
        return ok() && file.isEmpty() && json().isEmpty();
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
        if (ok() || secret.isEmpty() || json().isEmpty()) {
            return this;
        }
        String clean = json().get().toString().replace(secret, "***");
        return of(status, headers, clean.getBytes(StandardCharsets.UTF_8));
    }
}
