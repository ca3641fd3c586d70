package io.askmydocs.connector.confluence.sync;

import org.jspecify.annotations.Nullable;

/** Whether reading is restricted, here or above. Unknown is neither yes nor no. */
enum Restrictions {
    PRESENT,
    ABSENT,
    UNKNOWN;

    static Restrictions of(@Nullable Boolean restricted) {
        if (restricted == null) {
            return UNKNOWN;
        }
        return restricted ? PRESENT : ABSENT;
    }

    /** One restricted node restricts everything below it; short of that, one unknown node leaves it unknown. */
    Restrictions and(Restrictions other) {
        if (this == PRESENT || other == PRESENT) {
            return PRESENT;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : ABSENT;
    }

    /** The value in metadata. */
    Object metadataValue() {
        return this == UNKNOWN ? "unknown" : (Object) (this == PRESENT);
    }
}
