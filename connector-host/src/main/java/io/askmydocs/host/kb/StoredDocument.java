package io.askmydocs.host.kb;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of a document.
 *
 * @param path {@code null} once it was deleted
 */
record StoredDocument(String fingerprint, @Nullable String path, String contentHash, long size, boolean deleted) {

    Optional<String> livePath() {
        return Optional.ofNullable(path);
    }
}
