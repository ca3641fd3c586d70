package io.askmydocs.connector.confluence.rest;

/**
 * Somebody who has a role in a space, as received; what an answer left out is empty.
 *
 * @param principalType {@code USER}, {@code GROUP} or {@code ACCESS_CLASS}
 */
public record RoleAssignment(String principalType, String principalId, String roleId) {}
