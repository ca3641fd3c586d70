package io.askmydocs.connector.atlassian.testing;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.IngestionOutcome;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes audit events only: nothing here has documents. */
public final class RecordingIngestion implements ConnectorIngestionContract {

    private final List<AuditEvent> events = new CopyOnWriteArrayList<>();

    public List<AuditEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public void emitAudit(AuditEvent event) {
        events.add(event);
    }

    @Override
    public IngestionOutcome dispatchIngestion(IngestionDocument document) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String resolveKbSourcePath(String relativePath) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String redactContent(String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean softDeleteByRemoteId(String metadataKey, String remoteId) {
        throw new UnsupportedOperationException();
    }
}
