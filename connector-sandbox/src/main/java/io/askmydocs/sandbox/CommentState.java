package io.askmydocs.sandbox;

import java.time.Instant;
import java.util.Optional;

/**
 * The truth about a comment, for tests to compare with.
 *
 * @param pageId of the page or blog post
 * @param parentCommentId of the comment it answers
 * @param status its page's
 * @param thread of an inline comment; empty for a footer comment
 */
public record CommentState(
        String id, String pageId, Optional<String> parentCommentId, String status, Text text, Optional<Thread> thread) {

    public record Text(String storage, int version, Instant createdAt, Instant modifiedAt, String authorId) {}

    /**
     * The passage, and how the thread stands.
     *
     * @param resolution open, resolved, reopened or dangling
     */
    public record Thread(String selection, String resolution) {}

    public String storage() {
        return text.storage;
    }

    public int version() {
        return text.version;
    }
}
