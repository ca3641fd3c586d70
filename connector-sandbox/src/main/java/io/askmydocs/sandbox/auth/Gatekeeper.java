package io.askmydocs.sandbox.auth;

import io.askmydocs.sandbox.http.Handler;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Tells callers from strangers at the two origins; which kind of token works differs. */
public final class Gatekeeper {
    private static final String FAILURE = "x-failure-category";
    private static final Reply SCOPE_MISMATCH = Reply.json(
                    401, Json.object().put("code", 401).put("message", "Unauthorized; scope does not match"))
            .withHeader(FAILURE, "FAILURE_CLIENT_SCOPE_CHECK");
    private static final Reply GATEWAY_STRANGER =
            Reply.json(401, Json.object().put("code", 401).put("message", "Unauthorized"));
    private static final Reply SITE_STRANGER = Reply.html(
                    401,
                    "<!doctype html><html lang=\"en\"><head><title>HTTP Status 401 – Unauthorized</title></head><body>"
                            + "<h1>HTTP Status 401 – Unauthorized</h1><p><b>Message</b> Basic Authentication Failure - "
                            + "Reason : AUTHENTICATED_FAILED</p></body></html>")
            .withHeader("WWW-Authenticate", "Basic realm=\"protected-area\"");

    private final Credentials credentials;
    private final TokenVault tokens;
    private final Set<String> scopesOfApiToken;

    Gatekeeper(Credentials credentials, TokenVault tokens, Set<String> scopesOfApiToken) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.scopesOfApiToken = Set.copyOf(scopesOfApiToken);
    }

    /** On the site: email and unscoped API token, nothing else. */
    public Handler onSite(BiFunction<Request, Caller, Reply> answer) {
        return request -> basicSecret(request)
                .filter(credentials.apiToken()::equals)
                .map(secret -> answer.apply(request, new Caller(credentials.accountId(), true, Set.of())))
                .orElseGet(() -> siteStranger(request));
    }

    /** On the gateway: a bearer token, or email and scoped API token, with the scopes the route asks for. */
    public Handler onGateway(List<Set<String>> scopes, BiFunction<Request, Caller, Reply> answer) {
        return request -> gatewayCaller(request)
                .map(caller -> caller.may(scopes) ? answer.apply(request, caller) : SCOPE_MISMATCH)
                .orElse(GATEWAY_STRANGER);
    }

    /** What a token with the wrong scopes is told; refreshing does not help. */
    public static Reply scopeMismatch() {
        return SCOPE_MISMATCH;
    }

    /** What an expired or unknown token is told on the gateway. */
    public static Reply stranger() {
        return GATEWAY_STRANGER;
    }

    private Optional<Caller> gatewayCaller(Request request) {
        return credential(request, "Bearer ")
                .flatMap(tokens::callerOf)
                .or(() -> basicSecret(request)
                        .filter(credentials.scopedApiToken()::equals)
                        .map(secret -> new Caller(credentials.accountId(), false, scopesOfApiToken)));
    }

    private Reply siteStranger(Request request) {
        boolean scoped = basicSecret(request)
                .filter(credentials.scopedApiToken()::equals)
                .isPresent();
        return scoped ? SITE_STRANGER.withHeader(FAILURE, "FAILURE_CLIENT_AUTH_MISMATCH") : SITE_STRANGER;
    }

    private Optional<String> basicSecret(Request request) {
        String prefix = credentials.email() + ":";
        return credential(request, "Basic ")
                .flatMap(Gatekeeper::decoded)
                .filter(pair -> pair.startsWith(prefix))
                .map(pair -> pair.substring(prefix.length()));
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static Optional<String> credential(Request request, String scheme) {
        return request.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, scheme, 0, scheme.length()))
                .map(value -> value.substring(scheme.length()).strip());
    }
}
