package io.askmydocs.connector.confluence.rest;

/**
 * One right of somebody in a space, as received. What an answer left out is empty; only who looks at an entry knows whether
 * that matters.
 *
 * @param principalType {@code user}, {@code group}, {@code role} or {@code access-class}
 * @param operation {@code read}, {@code create}, {@code export}, …
 * @param targetType what the operation is on: {@code space}, {@code page}, …
 */
public record SpacePermission(String principalType, String principalId, String operation, String targetType) {

    /** Whether this is the right to see the space. Others, such as to export it, let nobody read. */
    public boolean readsSpace() {
        return operation.equals("read") && targetType.equals("space");
    }
}
