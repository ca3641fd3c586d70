package io.askmydocs.connector.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The contract of a host that forgot to provide one: every call fails and says so, so that no document is ever lost
 * silently. For calls that have nothing to ingest, such as {@link ConnectorInterface#health}.
 */
public final class NullIngestionContract implements ConnectorIngestionContract {

    private static final NullIngestionContract INSTANCE = new NullIngestionContract();

    private NullIngestionContract() {}

    /** The one instance. */
    public static ConnectorIngestionContract instance() {
        return INSTANCE;
    }

    @Override
    public IngestionOutcome dispatchIngestion(IngestionDocument document) {
        throw missing("dispatchIngestion");
    }

    @Override
    public List<DispatchResult> dispatchAll(List<IngestionDocument> documents) {
        throw missing("dispatchAll");
    }

    @Override
    public String resolveKbSourcePath(String relativePath) {
        throw missing("resolveKbSourcePath");
    }

    @Override
    public String redactContent(String text) {
        throw missing("redactContent");
    }

    @Override
    public void emitAudit(AuditEvent event) {
        throw missing("emitAudit");
    }

    @Override
    public boolean softDeleteByRemoteId(String metadataKey, String remoteId) {
        throw missing("softDeleteByRemoteId");
    }

    @Override
    public Optional<Stream<KnownDocument>> knownDocuments(String metadataKey, String container) {
        throw missing("knownDocuments");
    }

    private static IllegalStateException missing(String method) {
        return new IllegalStateException("No ingestion contract is bound to this context, so " + method
                + " would lose data. The host must return its own ConnectorIngestionContract from"
                + " ConnectorContext.ingestion().");
    }
}
