package io.askmydocs.host.web.security;

import io.askmydocs.host.Host;
import io.askmydocs.host.Tenant;
import io.askmydocs.host.account.Scope;
import io.askmydocs.host.admin.AdminUser;
import io.askmydocs.host.admin.ApiKey;
import io.askmydocs.host.journal.Actor;
import java.io.Serializable;
import java.security.Principal;

/**
 * Who sent a request: a person who signed in, or a program with a key.
 *
 * @param tenant the only tenant the request can see
 * @param stamp tells the password a session began with from others; empty for a program
 */
public record Operator(Actor actor, String tenant, String stamp) implements Principal, Serializable {

    private static final long serialVersionUID = 2L;

    static Operator person(AdminUser user) {
        return new Operator(Actor.user(user.name()), user.tenant(), user.stamp());
    }

    static Operator program(ApiKey key) {
        return new Operator(Actor.apiKey(key.label()), key.tenant(), "");
    }

    /** Whoever tries to sign in. */
    static Operator stranger(String tenant) {
        return new Operator(Actor.anonymous(), tenant, "");
    }

    /** The host as this operator sees it; what is done there is done by them. */
    public Tenant in(Host host) {
        return host.tenant(tenant).by(actor);
    }

    /** Whether they run the host, and not a part of it. */
    public boolean runsTheHost() {
        return tenant.equals(Scope.standard().tenant());
    }

    @Override
    public String getName() {
        return actor.name();
    }
}
