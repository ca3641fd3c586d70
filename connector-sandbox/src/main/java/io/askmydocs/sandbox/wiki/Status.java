package io.askmydocs.sandbox.wiki;

import java.util.Locale;

/** Where content is in its life. Purged content is simply no longer there. */
public enum Status {
    CURRENT,
    DRAFT,
    ARCHIVED,
    TRASHED;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
