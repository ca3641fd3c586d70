package io.askmydocs.connector.confluence.rest;

import io.askmydocs.connector.confluence.rest.Content.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A comment with the replies to it, in their order. {@code version} is its latest, which for a comment nobody edited is when
 * it was made.
 *
 * @param authorId the account id; {@code null} when hidden
 * @param storage the body in storage format
 * @param inline where it stands and whether it is settled; {@code null} for a comment below the page
 */
public record Comment(
        String id,
        Version version,
        @Nullable String authorId,
        String storage,
        @Nullable Inline inline,
        List<Comment> replies) {

    public Comment {
        replies = List.copyOf(replies);
    }

    Comment with(List<Comment> answers) {
        return new Comment(id, version, authorId, storage, inline, answers);
    }

    /**
     * What only a comment on a piece of text has.
     *
     * @param resolution {@code open}, {@code reopened}, {@code resolved} or {@code dangling}
     * @param selection the text it was made on; may be empty
     */
    public record Inline(String resolution, String selection) {

        public boolean resolved() {
            return "resolved".equals(resolution);
        }
    }
}
