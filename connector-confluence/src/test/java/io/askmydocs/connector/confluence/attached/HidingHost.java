package io.askmydocs.connector.confluence.attached;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.IngestionOutcome;

/** A host that hides the word "secret"; it is given nothing else to do. */
final class HidingHost implements ConnectorIngestionContract {

    @Override
    public String redactContent(String text) {
        return text.replace("secret", "HIDDEN");
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
    public void emitAudit(AuditEvent event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean softDeleteByRemoteId(String metadataKey, String remoteId) {
        throw new UnsupportedOperationException();
    }
}
