package io.askmydocs.host.kb;

import java.util.Optional;

/**
 * What was stored of a document before it is delivered.
 *
 * @param trashed where its file waits, when it was removed
 * @param textHash of its Markdown in the database
 */
record Former(StoredDocument document, Optional<String> trashed, Optional<String> textHash) {

    /** Whether the database has that Markdown, and keeps it: the text of a removed document may go at any moment. */
    boolean hasText(String hash) {
        return !document.deleted() && textHash.filter(hash::equals).isPresent();
    }
}
