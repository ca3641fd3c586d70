package io.askmydocs.sandbox.wiki;

import io.askmydocs.sandbox.wiki.Content.Text;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Content about to be written. */
public record Draft(Kind kind, String spaceKey, @Nullable String parentId, Text text, Instant at, String authorId) {

    public static Text text(String title, String storage) {
        return new Text(title, () -> storage);
    }

    /** A body that is made anew for every reader, so that it takes no memory. */
    public static Text text(String title, Supplier<String> storage) {
        return new Text(title, storage);
    }
}
