package io.askmydocs.sandbox.wiki;

import java.util.Locale;
import java.util.function.Supplier;

/** What only some contents have. */
public sealed interface Detail {
    Detail NONE = new None();
    Detail LIVE = new Live();
    Detail FOOTER = new Footer();

    /** Nothing to add. */
    record None() implements Detail {}

    /** A page that is edited without being published. */
    record Live() implements Detail {}

    /** A comment below the page. */
    record Footer() implements Detail {}

    /** A comment on a passage; of the thread only the first one's counts. */
    record Inline(String selection, Resolution resolution) implements Detail {}

    /** An attachment; its bytes are made when asked for. */
    record File(String mediaType, String fileId, Supplier<byte[]> bytes) implements Detail {
        public int size() {
            return bytes.get().length;
        }
    }

    /** Where a thread on a passage stands; dangling when the passage is gone. */
    enum Resolution {
        OPEN,
        RESOLVED,
        REOPENED,
        DANGLING;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
