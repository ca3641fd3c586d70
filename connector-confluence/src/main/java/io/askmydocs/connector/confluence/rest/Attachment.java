package io.askmydocs.connector.confluence.rest;

import io.askmydocs.connector.confluence.rest.Content.Version;
import org.jspecify.annotations.Nullable;

/**
 * A file attached to a page or blog post, without its content.
 *
 * @param title the file's name
 * @param size in bytes; -1 when it was not said
 * @param fileId by which the editor's images name it; not the attachment's id
 * @param authorId the account id of who made this version; {@code null} when hidden
 * @param webUrl its address for people
 */
public record Attachment(
        String id,
        String title,
        String mediaType,
        long size,
        String fileId,
        Version version,
        @Nullable String authorId,
        String comment,
        String webUrl) {}
