package io.askmydocs.sandbox.auth;

import io.askmydocs.sandbox.http.Route;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The look-alike of auth.atlassian.com: consent, tokens, and the gatekeeper that knows them. */
public final class AuthServer {
    private final TokenVault tokens;
    private final Gatekeeper gatekeeper;
    private final Consent consent;
    private final TokenEndpoint endpoint;
    private final Credentials credentials;

    /** Knows the callback by {@code registered}: whether a redirect URI is the one registered for the app. */
    public AuthServer(Credentials credentials, TokenPolicy policy, Predicate<URI> registered, long seed) {
        this.credentials = credentials;
        this.tokens = new TokenVault(policy, seed);
        this.gatekeeper = new Gatekeeper(credentials, tokens, policy.granted());
        this.consent = new Consent(credentials, tokens, policy, registered);
        this.endpoint = new TokenEndpoint(credentials, tokens, policy);
    }

    public List<Route> routes() {
        return List.of(
                new Route("GET", "/authorize", consent::ask),
                new Route("GET", "/authorize/decision", consent::decide),
                new Route("POST", "/authorize/decision", consent::decide),
                new Route("POST", "/oauth/token", endpoint::answer));
    }

    public Gatekeeper gatekeeper() {
        return gatekeeper;
    }

    /** A bearer token with these scopes, without the round trip. */
    public String issueAccessToken(Set<String> scopes) {
        return tokens.issue(new Grant(credentials.accountId(), scopes)).accessToken();
    }

    public void revokeEverything() {
        tokens.revokeEverything();
    }

    public void expireAccessTokens() {
        tokens.expireAccessTokens();
    }
}
