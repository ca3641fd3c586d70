package io.askmydocs.connector.atlassian.http;

import io.askmydocs.connector.api.ConnectorAuthException;

/** The credentials work, but not for this endpoint: they lack a scope, which a new token does not bring without a new consent. */
public final class MissingScopeException extends ConnectorAuthException {

    private static final long serialVersionUID = 1L;

    MissingScopeException(String message) {
        super(message);
    }
}
