package io.askmydocs.host.kb;

import java.util.List;

/**
 * A part of what a filter lets through, and how much that is.
 *
 * @param count how many there are
 * @param exact whether there are not more than that: a search stops counting where nobody reads on
 * @param more whether there are some after these
 */
public record LibraryPage(List<LibraryEntry> entries, long count, boolean exact, boolean more) {}
