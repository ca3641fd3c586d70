package io.askmydocs.sandbox.wiki;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A content and how it was before each change, for an index that lags behind. */
record Revisions(Content content, Instant since, @Nullable Revisions before) {

    Revisions next(Content changed, Instant at) {
        return new Revisions(changed, at, this);
    }

    Optional<Content> version(int number) {
        for (Revisions revision = this; revision != null; revision = revision.before) {
            if (revision.content.version() == number) {
                return Optional.of(revision.content);
            }
        }
        return Optional.empty();
    }

    Optional<Content> asOf(Instant moment) {
        for (Revisions revision = this; revision != null; revision = revision.before) {
            if (!revision.since.isAfter(moment)) {
                return Optional.of(revision.content);
            }
        }
        return Optional.empty();
    }
}
