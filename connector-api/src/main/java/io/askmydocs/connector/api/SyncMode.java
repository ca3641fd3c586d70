package io.askmydocs.connector.api;

import java.util.Locale;

/** What a run set out to do. */
public enum SyncMode {
    FULL,
    INCREMENTAL;

    /** The stable name in reports. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
