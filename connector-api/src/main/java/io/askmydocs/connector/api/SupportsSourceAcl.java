package io.askmydocs.connector.api;

/** A connector that can say who may read a document at its source, at the moment of asking. */
public interface SupportsSourceAcl {

    /**
     * Reads the access of one document live, past every cache. It never fails open: what could not be read makes the answer
     * {@link SourceAccess#unknown()} or not {@link SourceAccess.Gates#complete() complete}, and so does a document that is
     * missing or hidden.
     *
     * @param remoteId the {@link IngestionDocument#remoteId()} of the document
     * @throws ConnectorAuthException when the account has to be reconnected
     */
    SourceAccess sourceAccess(ConnectorContext context, String remoteId);
}
