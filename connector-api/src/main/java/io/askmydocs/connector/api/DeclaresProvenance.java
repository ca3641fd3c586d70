package io.askmydocs.connector.api;

/**
 * A connector that says how far its documents may be trusted, for hosts that hand them to a model or a person. The documents
 * of a connector that does not say are no more trusted than {@link Provenance#UNTRUSTED_EXTERNAL}.
 */
public interface DeclaresProvenance {

    /** Where the documents come from; the same for all documents, on every call. */
    Provenance provenance();
}
