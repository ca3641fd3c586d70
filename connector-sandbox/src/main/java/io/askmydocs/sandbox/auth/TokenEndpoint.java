package io.askmydocs.sandbox.auth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.sandbox.auth.TokenVault.Issued;
import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Query;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.http.Request;
import java.util.function.UnaryOperator;

/** {@code POST /oauth/token}: JSON as documented, form-encoded as everybody does it. */
final class TokenEndpoint {
    private final Credentials credentials;
    private final TokenVault tokens;
    private final TokenPolicy policy;

    TokenEndpoint(Credentials credentials, TokenVault tokens, TokenPolicy policy) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.policy = policy;
    }

    Reply answer(Request request) {
        try {
            return pair(exchange(fields(request)));
        } catch (OAuthError refused) {
            return refused.reply();
        }
    }

    private Issued exchange(UnaryOperator<String> fields) throws OAuthError {
        boolean known = fields.apply("client_id").equals(credentials.clientId())
                && fields.apply("client_secret").equals(credentials.clientSecret());
        if (!known) {
            throw OAuthError.wrongSecret();
        }
        return switch (fields.apply("grant_type")) {
            case "authorization_code" -> tokens.redeem(fields.apply("code"), fields.apply("redirect_uri"));
            case "refresh_token" -> tokens.rotate(fields.apply("refresh_token"));
            default -> throw OAuthError.noGrantType();
        };
    }

    private static UnaryOperator<String> fields(Request request) throws OAuthError {
        if (request.header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded")) {
            Query form = Query.parse(request.body());
            return name -> form.first(name).orElse("");
        }
        try {
            JsonNode tree = Json.parse(request.body());
            return name -> tree.path(name).asText("");
        } catch (JsonProcessingException e) {
            throw OAuthError.noJson();
        }
    }

    private Reply pair(Issued issued) {
        ObjectNode body = Json.object()
                .put("access_token", issued.accessToken())
                .put("expires_in", policy.accessLifetime().toSeconds())
                .put("token_type", "Bearer")
                .put("scope", issued.grant().scopeText());
        issued.refreshToken().ifPresent(token -> body.put("refresh_token", token));
        return Reply.json(200, body).withHeader("Cache-Control", "no-store");
    }
}
