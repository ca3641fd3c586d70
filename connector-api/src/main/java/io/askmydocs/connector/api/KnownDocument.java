package io.askmydocs.connector.api;

/**
 * A document the host holds and has not soft-deleted.
 *
 * @param remoteId its id at the source
 * @param fingerprint the {@link IngestionDocument#fingerprint()} it was dispatched with
 */
public record KnownDocument(String remoteId, String fingerprint) {}
