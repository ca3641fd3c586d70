package io.askmydocs.it.contract;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.DispatchResult;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.IngestionOutcome;
import io.askmydocs.connector.api.KnownDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A knowledge base in memory, which marks every text it redacts and can refuse documents. */
final class MemoryKnowledge implements ConnectorIngestionContract {

    /** Stands in every text that passed redaction. */
    static final String REDACTED = "redacted-by-the-host";

    private final Map<String, IngestionDocument> documents = new ConcurrentHashMap<>();
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final Queue<AuditEvent> events = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Failure next;

    /** What is held, by remote id. */
    Map<String, IngestionDocument> documents() {
        return Map.copyOf(documents);
    }

    /** The names of the audited events. */
    List<String> events() {
        return events.stream().map(event -> event.type().wireName()).toList();
    }

    void refuse(String remoteId) {
        refused.add(remoteId);
    }

    /** Throws this from the next dispatch of several documents, before or after it stores them. */
    void failOnce(Throwable failure, boolean afterStoring) {
        next = new Failure(failure, afterStoring);
    }

    private record Failure(Throwable thrown, boolean afterStoring) {

        void happens() {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        }
    }

    @Override
    public List<DispatchResult> dispatchAll(List<IngestionDocument> several) {
        Failure failure = next;
        next = null;
        if (failure != null && !failure.afterStoring()) {
            failure.happens();
        }
        List<DispatchResult> results = ConnectorIngestionContract.super.dispatchAll(several);
        if (failure != null) {
            failure.happens();
        }
        return results;
    }

    @Override
    public IngestionOutcome dispatchIngestion(IngestionDocument document) {
        if (refused.contains(document.remoteId())) {
            throw new ConnectorException("the disk is full");
        }
        IngestionDocument before = documents.put(document.remoteId(), document);
        return before == null ? IngestionOutcome.ADDED : IngestionOutcome.UPDATED;
    }

    @Override
    public String resolveKbSourcePath(String relativePath) {
        return relativePath;
    }

    @Override
    public String redactContent(String text) {
        return text + " " + REDACTED;
    }

    @Override
    public void emitAudit(AuditEvent event) {
        events.add(event);
    }

    @Override
    public boolean softDeleteByRemoteId(String metadataKey, String remoteId) {
        return documents.remove(remoteId) != null;
    }

    @Override
    public Optional<Stream<KnownDocument>> knownDocuments(String metadataKey, String container) {
        return Optional.of(documents.values().stream()
                .filter(document -> document.metadataKey().equals(metadataKey))
                .filter(document -> document.container().equals(container))
                .map(document -> new KnownDocument(document.remoteId(), document.fingerprint())));
    }
}
