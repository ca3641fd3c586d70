package io.askmydocs.connector.api;

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
