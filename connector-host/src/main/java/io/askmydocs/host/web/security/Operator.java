package io.askmydocs.host.web.security;

import java.io.Serializable;
import java.security.Principal;

/**
 * Who sent a request: a person who signed in, or a program with a key.
 *
 * @param tenant the only tenant the request can see
 */
public record Operator(String name, String tenant) implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return name;
    }
}
