package io.askmydocs.sandbox.auth;

import java.util.Set;
import java.util.TreeSet;

/** What an account allowed the app. Its tokens come and go; revoked, none of them works. */
final class Grant {
    private final String accountId;
    private final Set<String> scopes;
    private volatile boolean revoked;

    Grant(String accountId, Set<String> scopes) {
        this.accountId = accountId;
        this.scopes = Set.copyOf(scopes);
    }

    Caller caller() {
        return new Caller(accountId, false, scopes);
    }

    boolean offline() {
        return scopes.contains(Scopes.OFFLINE);
    }

    String scopeText() {
        return String.join(" ", new TreeSet<>(scopes));
    }

    void revoke() {
        revoked = true;
    }

    boolean revoked() {
        return revoked;
    }
}
