package io.askmydocs.sandbox.auth;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Codes, access tokens and rotating refresh tokens. */
final class TokenVault {
    private record Code(Grant grant, String redirectUri, Instant expires) {}

    private record Access(Grant grant, Instant expires) {}

    /** @param rotatedAt when it was exchanged for another; {@link Instant#MAX} while it was not */
    private record Refresh(Grant grant, Instant issued, Instant rotatedAt) {
        Refresh rotated(Instant at) {
            return rotatedAt.equals(Instant.MAX) ? new Refresh(grant, issued, at) : this;
        }
    }

    /** A pair fresh from the vault; no refresh token without {@code offline_access}. */
    record Issued(Grant grant, String accessToken, Optional<String> refreshToken) {}

    private final TokenPolicy policy;
    private final Random random;
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Access> accesses = new HashMap<>();
    private final Map<String, Refresh> refreshes = new HashMap<>();

    TokenVault(TokenPolicy policy, long seed) {
        this.policy = policy;
        this.random = new Random(seed);
    }

    synchronized String newCode(Grant grant, String redirectUri) {
        String code = secret("code-");
        codes.put(code, new Code(grant, redirectUri, now().plus(TokenPolicy.CODE_LIFETIME)));
        return code;
    }

    /** A code works once, even when the rest of the request is wrong. */
    synchronized Issued redeem(String code, String redirectUri) throws OAuthError {
        Code known = codes.remove(code);
        if (known == null || known.expires.isBefore(now())) {
            throw OAuthError.unknownCode();
        }
        if (!known.redirectUri.equals(redirectUri)) {
            throw OAuthError.wrongRedirect();
        }
        return issue(known.grant);
    }

    synchronized Issued rotate(String refreshToken) throws OAuthError {
        Refresh known = refreshes.get(refreshToken);
        if (known == null || known.grant.revoked()) {
            throw OAuthError.rotated();
        }
        if (!known.rotatedAt.equals(Instant.MAX)
                && known.rotatedAt.plus(policy.leeway()).isBefore(now())) {
            if (policy.revokeFamilyOnReuse()) {
                known.grant.revoke();
            }
            throw OAuthError.rotated();
        }
        if (known.issued.plus(policy.inactivity()).isBefore(now())) {
            throw OAuthError.expired();
        }
        refreshes.put(refreshToken, known.rotated(now()));
        return issue(known.grant);
    }

    synchronized Issued issue(Grant grant) {
        String access = secret("access-");
        accesses.put(access, new Access(grant, now().plus(policy.accessLifetime())));
        Optional<String> refresh = grant.offline() ? Optional.of(secret("refresh-")) : Optional.empty();
        refresh.ifPresent(token -> refreshes.put(token, new Refresh(grant, now(), Instant.MAX)));
        return new Issued(grant, access, refresh);
    }

    synchronized Optional<Caller> callerOf(String accessToken) {
        return Optional.ofNullable(accesses.get(accessToken))
                .filter(access -> access.expires.isAfter(now()) && !access.grant.revoked())
                .map(access -> access.grant.caller());
    }

    /** As if the account had withdrawn its consent, or changed its password. */
    synchronized void revokeEverything() {
        accesses.values().forEach(access -> access.grant.revoke());
        refreshes.values().forEach(refresh -> refresh.grant.revoke());
        codes.clear();
    }

    synchronized void expireAccessTokens() {
        accesses.clear();
    }

    private Instant now() {
        return policy.clock().instant();
    }

    private String secret(String prefix) {
        return prefix + new UUID(random.nextLong(), random.nextLong());
    }
}
