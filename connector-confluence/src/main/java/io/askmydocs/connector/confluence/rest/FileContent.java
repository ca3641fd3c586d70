package io.askmydocs.connector.confluence.rest;

import java.util.Optional;

/** The content of an attached file. */
public final class FileContent {

    private final byte[] bytes;
    private final Optional<String> contentType;

    /**
     * @param bytes not copied
     * @param contentType as the server of the file declared it, such as {@code text/plain; charset=UTF-8}
     */
    public FileContent(byte[] bytes, Optional<String> contentType) {
        this.bytes = bytes;
        this.contentType = contentType;
    }

    public byte[] bytes() {
        return bytes;
    }

    public Optional<String> contentType() {
        return contentType;
    }
}
