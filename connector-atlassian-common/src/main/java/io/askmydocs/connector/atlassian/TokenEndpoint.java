package io.askmydocs.connector.atlassian;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.atlassian.http.AtlassianTransport;
import io.askmydocs.connector.atlassian.http.HttpAnswer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Trades authorization codes and refresh tokens for tokens. */
record TokenEndpoint(OAuthApp app, AtlassianTransport transport, Clock clock) {

    private static final Duration LONGEST_MARGIN = Duration.ofMinutes(5);

    Credentials exchange(String code) {
        JsonNode grant =
                post(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", app.redirectUri()), code);
        return credentials(grant, null, Map.of(Extras.SIGN_IN, SignIn.OAUTH.wireName()));
    }

    /** New tokens with the old facts. The refresh token stays when the answer brings no other. */
    Credentials refresh(Credentials old, String refreshToken) {
        JsonNode grant = post(Map.of("grant_type", "refresh_token", "refresh_token", refreshToken), refreshToken);
        return credentials(grant, refreshToken, old.extra());
    }

    private JsonNode post(Map<String, String> grant, String secret) {
        Map<String, String> body = new LinkedHashMap<>(grant);
        body.put("client_id", app.clientId());
        body.put("client_secret", app.clientSecret());
        HttpAnswer answer = transport.post(app.tokenUrl(), body, List.of(secret, app.clientSecret()));
        JsonNode json = answer.json().orElse(null);
        if (!answer.ok() || json == null || json.path("access_token").asText("").isEmpty()) {
            throw TokenErrors.of(this, answer);
        }
        return json;
    }

    private Credentials credentials(JsonNode grant, @Nullable String oldRefreshToken, Map<String, String> facts) {
        Map<String, String> extra = new LinkedHashMap<>(facts);
        extra.remove(Extras.REFRESH_AT);
        String refreshToken = grant.path("refresh_token").asText("");
        Instant end = null;
        if (grant.path("expires_in").asLong() > 0) {
            Duration life = Duration.ofSeconds(grant.path("expires_in").asLong());
            end = clock.instant().plus(life);
            extra.put(Extras.REFRESH_AT, end.minus(margin(life)).toString());
        }
        return new Credentials(
                grant.path("access_token").asText(),
                refreshToken.isEmpty() ? oldRefreshToken : refreshToken,
                end,
                extra);
    }

    /** A fifth of a short life, so that a token of a minute is not renewed for every request. */
    private static Duration margin(Duration life) {
        Duration fifth = life.dividedBy(5);
        return fifth.compareTo(LONGEST_MARGIN) < 0 ? fifth : LONGEST_MARGIN;
    }
}
