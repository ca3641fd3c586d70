package io.askmydocs.connector.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The query an authorization server sent the browser back with.
 *
 * @param state the state as received
 * @param code the authorization code; {@code null} when consent was refused
 * @param error the error code, such as {@code access_denied}; {@code null} when consent was given
 */
public record OAuthCallback(
        String state, @Nullable String code, @Nullable String error) {

    /** A callback that carries a code. */
    public static OAuthCallback granted(String state, String code) {
        return new OAuthCallback(state, code, null);
    }

    /** A callback that carries an error. */
    public static OAuthCallback refused(String state, String error) {
        return new OAuthCallback(state, null, error);
    }

    /** The authorization code, if consent was given. */
    public Optional<String> authorizationCode() {
        return Optional.ofNullable(code);
    }

    /** The code is a secret until it is exchanged. */
    @Override
    public String toString() {
        return "OAuthCallback[code=" + (code == null ? "none" : "***") + ", error=" + error + "]";
    }
}
