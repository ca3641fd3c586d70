package io.askmydocs.connector.confluence.convert.judge;

import java.util.Locale;

/** What is counted besides the words. */
public enum Measure {
    HEADINGS,
    ITEMS,
    TASKS,
    CELLS,
    CODE,
    SPANS,
    LINKS,
    IMAGES;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
