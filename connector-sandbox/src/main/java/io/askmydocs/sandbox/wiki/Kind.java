package io.askmydocs.sandbox.wiki;

import java.util.Locale;

/** The kinds of content the sandbox keeps. */
public enum Kind {
    PAGE,
    BLOGPOST,
    FOLDER;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
