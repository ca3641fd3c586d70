package io.askmydocs.connector.confluence.rest;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page or blog post as v2 gives it.
 *
 * @param status {@code current}, {@code archived}, {@code trashed}, …
 * @param parent what it hangs below; {@code null} at the top of a space, and for blog posts
 * @param ownerId the account id of its owner, or of its author where there is no owner; {@code null} when hidden
 * @param webUrl its address for people
 * @param storage the body in storage format; {@code null} when it was not asked for or did not come
 */
public record Content(
        ContentType type,
        String id,
        String spaceId,
        String status,
        String title,
        @Nullable Parent parent,
        @Nullable String ownerId,
        Version version,
        String webUrl,
        @Nullable String storage) {

    /** The same at another address. */
    public Content at(String address) {
        return new Content(type, id, spaceId, status, title, parent, ownerId, version, address, storage);
    }

    public boolean current() {
        return "current".equals(status);
    }

    public boolean archived() {
        return "archived".equals(status);
    }

    public Optional<String> body() {
        return Optional.ofNullable(storage);
    }

    public Optional<Parent> parentNode() {
        return Optional.ofNullable(parent);
    }

    /** A version: the number, and when it was made. */
    public record Version(long number, Instant createdAt) {}

    /**
     * Another node of the tree.
     *
     * @param type {@code page}, {@code folder}, {@code whiteboard}, {@code database} or {@code embed}
     */
    public record Parent(String id, String type) {}
}
