package io.askmydocs.host.kb;

import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.host.db.JsonColumn;
import java.time.Instant;
import java.util.Optional;

/**
 * A document as a catalogue shows it.
 *
 * @param path relative to the output folder; absent when the document was removed
 * @param metadata a JSON object
 * @param size of its file, in bytes
 * @param removedAt when it went to the trash; absent when it is there
 */
public record LibraryEntry(
        Id id,
        String container,
        String title,
        Optional<String> path,
        String mediaType,
        String metadata,
        long size,
        SourceAccess access,
        Optional<Instant> removedAt) {

    static final String URL = "url";

    /** Where it is at its source, as far as its metadata says so. */
    Optional<String> url() {
        return JsonColumn.readText(metadata, URL);
    }

    /** What names a document within its tenant. */
    public record Id(String installation, String metadataKey, String remoteId) {}
}
