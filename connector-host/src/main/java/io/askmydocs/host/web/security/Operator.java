package io.askmydocs.host.web.security;

import io.askmydocs.host.Host;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.journal.Actor;
import java.io.Serializable;
import java.security.Principal;

/**
 * Who sent a request: a person who signed in, or a program with a key.
 *
 * @param tenant the only tenant the request can see
 */
public record Operator(Actor actor, String tenant) implements Principal, Serializable {

    private static final long serialVersionUID = 2L;

    /** The host as this operator sees it; what is done there is done by them. */
    public Tenant in(Host host) {
        return host.tenant(tenant).by(actor);
    }

    @Override
    public String getName() {
        return actor.name();
    }
}
