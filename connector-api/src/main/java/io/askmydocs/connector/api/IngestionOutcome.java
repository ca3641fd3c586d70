package io.askmydocs.connector.api;

/** What a dispatch did to the knowledge base. */
public enum IngestionOutcome {
    /** The document was not there, or was soft-deleted. */
    ADDED,
    /** The document replaced an earlier version of itself. */
    UPDATED,
    /** The document was there already, to the letter. */
    UNCHANGED
}
