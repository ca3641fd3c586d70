package io.askmydocs.connector.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The host's knowledge base as a connector sees it, bound to one installation. Implementations are thread-safe: connectors
 * dispatch from several threads at once, in no particular order across documents and in order for one document.
 */
public interface ConnectorIngestionContract {

    /**
     * Stores a document, replacing the one with the same {@link IngestionDocument#metadataKey()} and {@link
     * IngestionDocument#remoteId()}. When this returns, the document is durable and whole; when it throws, nothing of it is
     * visible and the earlier version still is.
     *
     * @throws ConnectorException when the document cannot be stored
     */
    IngestionOutcome dispatchIngestion(IngestionDocument document);

    /**
     * Stores several documents, each as {@link #dispatchIngestion} does, so that what a host pays once per call, such as a
     * commit, is paid once for all of them. A document that fails does not hold up the others. Connectors pass a few dozen at
     * a time, each with another remote id.
     *
     * @return what became of each, in the order of the documents; when this returns, all that were stored are durable
     */
    default List<DispatchResult> dispatchAll(List<IngestionDocument> documents) {
        List<DispatchResult> results = new ArrayList<>(documents.size());
        for (IngestionDocument document : documents) {
            try {
                results.add(DispatchResult.stored(dispatchIngestion(document)));
            } catch (RuntimeException e) {
                results.add(DispatchResult.failed(e));
            }
        }
        return results;
    }

    /**
     * Turns a connector's relative path, such as {@code example/ENG/123.md}, into the path the knowledge base knows the
     * document by.
     *
     * @throws IllegalArgumentException when the path is absolute or leaves its root
     */
    String resolveKbSourcePath(String relativePath);

    /**
     * The host's redaction hook. A connector passes every body, title and comment through it before dispatching.
     *
     * @return the text to use instead; the same text when there is nothing to hide
     */
    String redactContent(String text);

    /** Appends to the host's audit trail. Never throws because of the event's content. */
    void emitAudit(AuditEvent event);

    /**
     * Takes a document out of the knowledge base, reversibly: dispatching it again brings it back.
     *
     * @return whether there was such a document
     */
    boolean softDeleteByRemoteId(String metadataKey, String remoteId);

    /**
     * Streams what the host holds of one container (a Confluence space, say), in no particular order. The caller closes the
     * stream.
     *
     * @return empty when the host does not know, which a connector must not read as "none"
     */
    default Optional<Stream<KnownDocument>> knownDocuments(String metadataKey, String container) {
        return Optional.empty();
    }
}
