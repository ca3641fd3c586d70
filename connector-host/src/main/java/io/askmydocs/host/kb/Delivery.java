package io.askmydocs.host.kb;

import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.DispatchResult;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.IngestionOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Some documents that are stored together: a file each, one after the other, and then all their rows in one transaction.
 * Killed in between, the files have no rows and are written again by the next run. Used once, by one thread.
 */
final class Delivery {

    private final DocumentRows rows;
    private final FormerRows former;
    private final MarkdownFiles files;
    private final Trash trash;
    private final Map<String, String> paths = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private final Map<String, DocumentRows.Written> written = new LinkedHashMap<>();
    private final List<DispatchResult> results = new ArrayList<>();

    Delivery(DocumentRows rows, FormerRows former, MarkdownFiles files, Trash trash) {
        this.rows = rows;
        this.former = former;
        this.files = files;
        this.trash = trash;
    }

    /** Writes the file of one document, unless it is there as it is. */
    void add(IngestionDocument document, StoredDocument next, byte[] text) {
        try {
            results.add(DispatchResult.stored(write(document, next, text)));
        } catch (RuntimeException e) {
            results.add(DispatchResult.failed(e));
        }
    }

    void refuse(RuntimeException failure) {
        results.add(DispatchResult.failed(failure));
    }

    /** Writes the rows of what was added, and says what became of each document. */
    List<DispatchResult> finish() {
        try {
            if (!written.isEmpty()) {
                rows.put(written.values());
            }
            return results;
        } catch (RuntimeException e) {
            return results.stream()
                    .map(result -> result.outcome()
                            .filter(outcome -> outcome != IngestionOutcome.UNCHANGED)
                            .map(outcome -> DispatchResult.failed(e))
                            .orElse(result))
                    .toList();
        }
    }

    private IngestionOutcome write(IngestionDocument document, StoredDocument next, byte[] text) {
        String path = next.livePath().orElseThrow();
        String name = FormerRows.name(document);
        requireUnclaimed(name, path);
        Optional<Former> before = before(document);
        Optional<StoredDocument> stored = before.map(Former::document);
        paths.put(path, name);
        if (stored.filter(next::equals).isPresent() && files.holds(path, text.length)) {
            return IngestionOutcome.UNCHANGED;
        }
        // A removal that was cut off before its row has not happened.
        Optional<String> lost = stored.flatMap(StoredDocument::livePath).filter(old -> !files.holds(old));
        files.write(path, text);
        lost.ifPresent(old -> trash.dropLeftOver(document.metadataKey(), document.remoteId(), old));
        before.filter(one -> one.document().deleted()).flatMap(Former::trashed).ifPresent(trash::drop);
        // Before the row forgets it: killed in between, the next run misses the old file and dispatches again.
        stored.flatMap(StoredDocument::livePath)
                .filter(old -> !old.equals(path))
                .ifPresent(this::leave);
        written.put(name, new DocumentRows.Written(document, next, former.of(document)));
        return stored.filter(one -> !one.deleted()).isPresent() ? IngestionOutcome.UPDATED : IngestionOutcome.ADDED;
    }

    /** Whoever sends a document twice at once gets the later one. */
    private Optional<Former> before(IngestionDocument document) {
        return Optional.ofNullable(written.get(FormerRows.name(document)))
                .map(earlier -> new Former(earlier.stored(), Optional.empty(), Optional.empty()))
                .or(() -> former.of(document));
    }

    private void leave(String path) {
        files.remove(path);
        left.add(path);
    }

    private void requireUnclaimed(String name, String path) {
        Optional<String> owner = Optional.ofNullable(paths.get(path))
                .or(() -> left.contains(path) ? Optional.empty() : former.owner(path));
        owner.filter(other -> !other.equals(name)).ifPresent(other -> {
            throw new ConnectorException(
                    "The path " + path + " belongs to " + other + " already, so " + name + " cannot have it"
                            + (other.startsWith(DocumentRows.ANOTHERS) ? ". Give one of the two another project" : ""));
        });
    }
}
