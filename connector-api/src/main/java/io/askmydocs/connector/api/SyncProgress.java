package io.askmydocs.connector.api;

/**
 * How far one container is.
 *
 * @param container the container's key, such as a space key
 * @param done documents looked at so far in this container
 * @param known documents listed so far in this container; grows while the listing goes on
 * @param finished whether the container is done
 */
public record SyncProgress(String container, long done, long known, boolean finished) {}
