package io.askmydocs.sandbox.auth;

import io.askmydocs.sandbox.http.Json;
import io.askmydocs.sandbox.http.Reply;

/** The token endpoint's refusals, in the shape and with the status seen live. */
final class OAuthError extends Exception {
    private static final long serialVersionUID = 1L;

    static OAuthError wrongSecret() {
        return new OAuthError(401, "access_denied", "Unauthorized");
    }

    static OAuthError unknownCode() {
        return new OAuthError(403, "invalid_grant", "Invalid authorization code");
    }

    static OAuthError wrongRedirect() {
        return new OAuthError(403, "invalid_grant", "redirect_uri does not match the one of the authorization request");
    }

    static OAuthError rotated() {
        return new OAuthError(403, "unauthorized_client", "refresh_token is invalid");
    }

    static OAuthError expired() {
        return new OAuthError(403, "invalid_grant", "Unknown or invalid refresh token.");
    }

    static OAuthError noJson() {
        return new OAuthError(400, "invalid_request", "the body is neither JSON nor a form");
    }

    static OAuthError noGrantType() {
        return new OAuthError(403, "unsupported_grant_type", "grant_type is authorization_code or refresh_token");
    }

    private final int status;
    private final String error;
    private final String description;

    private OAuthError(int status, String error, String description) {
        super(error + ": " + description, null, false, false);
        this.status = status;
        this.error = error;
        this.description = description;
    }

    Reply reply() {
        return Reply.json(status, Json.object().put("error", error).put("error_description", description));
    }
}
