package io.askmydocs.connector.confluence.rest;

/**
 * A hit of the change query.
 *
 * @param version the version it has, or had a moment ago; {@link #ANY_VERSION} to look at it whatever its version
 * @param attached whether not the content itself changed but a comment or file on it
 */
public record Change(ContentType type, String id, long version, Space space, boolean attached) {

    public static final long ANY_VERSION = -1;

    /** Content to look at again, whatever its version. */
    public static Change again(ContentType type, String id, Space space) {
        return new Change(type, id, ANY_VERSION, space, false);
    }
}
