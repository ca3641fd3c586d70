package io.askmydocs.host.kb;

import java.util.List;

/**
 * A part of what a filter lets through.
 *
 * @param more whether there are some after these
 */
public record LibraryPart(List<LibraryEntry> entries, boolean more) {}
