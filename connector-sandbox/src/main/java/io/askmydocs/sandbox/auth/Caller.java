package io.askmydocs.sandbox.auth;

import java.util.List;
import java.util.Set;

/** Whoever a request comes from. Scopes constrain apps and scoped tokens, never an unscoped API token. */
public record Caller(String accountId, boolean unscoped, Set<String> scopes) {

    /** Whether any one of these scope sets is held completely. */
    public boolean may(List<Set<String>> alternatives) {
        return unscoped || alternatives.stream().anyMatch(scopes::containsAll);
    }
}
