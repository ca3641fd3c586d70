package io.askmydocs.connector.atlassian.http;

import java.util.Optional;

/** A file's bytes, and the media type its server declared. */
public final class DownloadedFile {

    private final byte[] bytes;
    private final Optional<String> contentType;

    DownloadedFile(byte[] bytes, Optional<String> contentType) {
        this.bytes = bytes;
        this.contentType = contentType;
    }

    /** Not a copy: files may be large. */
    public byte[] bytes() {
        return bytes;
    }

    /** Such as {@code text/plain; charset=UTF-8}. */
    public Optional<String> contentType() {
        return contentType;
    }
}
