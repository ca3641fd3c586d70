package io.askmydocs.connector.api;

import java.util.Locale;

/** How long ago a document last changed, roughly. */
public enum RecencyBucket {
    /** At most 7 days ago. */
    THIS_WEEK,
    /** At most 30 days ago. */
    THIS_MONTH,
    /** At most 90 days ago. */
    THIS_QUARTER,
    OLDER;

    /** The name in metadata. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
