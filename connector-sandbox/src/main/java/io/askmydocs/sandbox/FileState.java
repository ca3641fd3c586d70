package io.askmydocs.sandbox;

import java.time.Instant;

/**
 * The truth about an attachment, for tests to compare with; its bytes are {@link World#bytesOf}.
 *
 * @param id with the letters {@code att} before the number
 * @param pageId of the page or blog post
 * @param status current, or trashed, or its page's
 */
public record FileState(String id, String pageId, String title, String status, Media media, Revision revision) {

    /** @param fileId under which the media host knows it */
    public record Media(String mediaType, String fileId, int size) {}

    public record Revision(int version, Instant createdAt, Instant modifiedAt) {}

    public int version() {
        return revision.version;
    }
}
