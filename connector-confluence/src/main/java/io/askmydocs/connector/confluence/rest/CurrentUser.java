package io.askmydocs.connector.confluence.rest;

/** Whom the credentials belong to. */
public record CurrentUser(String accountId, String displayName) {}
