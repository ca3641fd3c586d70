package io.askmydocs.sandbox.wiki;

import java.util.Locale;

/** The kinds of content the sandbox keeps. */
public enum Kind {
    PAGE,
    BLOGPOST,
    FOLDER,
    WHITEBOARD,
    DATABASE,
    EMBED,
    COMMENT,
    ATTACHMENT;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it hangs on other content, and shares that one's space, status and readers. */
    public boolean isAttached() {
        return this == COMMENT || this == ATTACHMENT;
    }

    /** Whether it has a body that is text. */
    public boolean hasBody() {
        return this == PAGE || this == BLOGPOST || this == COMMENT;
    }
}
