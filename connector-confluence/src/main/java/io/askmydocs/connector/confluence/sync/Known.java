package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.KnownDocument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the host holds of one space, and which of it this run has met. Not thread-safe. */
final class Known {

    private final Map<String, String> fingerprints = new HashMap<>();
    private final Set<String> unseen = new HashSet<>();

    static Known of(String metadataKey, String container, ConnectorIngestionContract ingestion) {
        Known known = new Known();
        Optional<Stream<KnownDocument>> documents = ingestion.knownDocuments(metadataKey, container);
        documents.ifPresent(stream -> {
            try (stream) {
                stream.forEach(document -> known.fingerprints.put(document.remoteId(), document.fingerprint()));
            }
        });
        known.unseen.addAll(known.fingerprints.keySet());
        return known;
    }

    /** Whether the host holds any document of a space. */
    static boolean any(String container, ConnectorIngestionContract ingestion) {
        return DocumentAssembler.METADATA_KEYS.stream()
                .anyMatch(key -> !of(key, container, ingestion).isEmpty());
    }

    /** How many documents of the space the host holds. */
    int size() {
        return fingerprints.size();
    }

    boolean holds(String id) {
        return fingerprints.containsKey(id);
    }

    boolean isEmpty() {
        return fingerprints.isEmpty();
    }

    boolean holds(String id, String fingerprint) {
        return fingerprint.equals(fingerprints.get(id));
    }

    boolean holdsVersion(String id, long version) {
        String fingerprint = fingerprints.get(id);
        return fingerprint != null && Fingerprint.isOfVersion(fingerprint, version);
    }

    void seen(String id) {
        unseen.remove(id);
    }

    void dispatched(String id, String fingerprint) {
        fingerprints.put(id, fingerprint);
    }

    /** What the host holds with such a fingerprint. */
    List<String> markedWith(Predicate<String> fingerprint) {
        return fingerprints.entrySet().stream()
                .filter(entry -> fingerprint.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    Optional<String> fingerprint(String id) {
        return Optional.ofNullable(fingerprints.get(id));
    }

    /** What the host holds and no listing has named. */
    Set<String> unseen() {
        return Set.copyOf(unseen);
    }
}
