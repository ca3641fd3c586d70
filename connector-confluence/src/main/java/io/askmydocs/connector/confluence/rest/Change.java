package io.askmydocs.connector.confluence.rest;

/**
 * A hit of the change query.
 *
 * @param version the version it has, or had a moment ago; {@link #ANY_VERSION} to fetch it whatever its version
 */
public record Change(ContentType type, String id, long version, Space space) {

    public static final long ANY_VERSION = -1;
}
