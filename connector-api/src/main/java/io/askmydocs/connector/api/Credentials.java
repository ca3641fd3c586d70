package io.askmydocs.connector.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of one installation. Immutable; its text form never shows a secret.
 *
 * @param accessToken an OAuth access token or an API token
 * @param refreshToken {@code null} when the grant has none
 * @param expiresAt when the access token ends; {@code null} when that is unknown
 * @param extra what else the connector needs to sign in, such as {@code cloud_id} or {@code email}; not secret by itself, but
 *     kept with the secrets
 */
public record Credentials(
        String accessToken,
        @Nullable String refreshToken,
        @Nullable Instant expiresAt,
        Map<String, String> extra) {

    public Credentials {
        extra = Map.copyOf(extra);
    }

    /** The named extra value. */
    public Optional<String> extra(String name) {
        return Optional.ofNullable(extra.get(name));
    }

    /** These credentials with one extra value set. */
    public Credentials withExtra(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(extra);
        changed.put(name, value);
        return new Credentials(accessToken, refreshToken, expiresAt, changed);
    }

    @Override
    public String toString() {
        return "Credentials[accessToken=***, refreshToken=" + (refreshToken == null ? "none" : "***") + ", expiresAt="
                + expiresAt + ", extra=" + extra.keySet() + "]";
    }
}
