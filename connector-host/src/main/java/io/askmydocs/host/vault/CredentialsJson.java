package io.askmydocs.host.vault;

import io.askmydocs.connector.api.Credentials;
import io.askmydocs.host.db.JsonColumn;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Credentials as one flat JSON object. */
final class CredentialsJson {

    private static final String ACCESS = "access_token";
    private static final String REFRESH = "refresh_token";
    private static final String EXPIRES = "expires_at";
    private static final String EXTRA = "extra.";

    private CredentialsJson() {}

    static String write(Credentials credentials) {
        Map<String, String> fields = new HashMap<>();
        fields.put(ACCESS, credentials.accessToken());
        Optional.ofNullable(credentials.refreshToken()).ifPresent(token -> fields.put(REFRESH, token));
        Optional.ofNullable(credentials.expiresAt()).ifPresent(end -> fields.put(EXPIRES, end.toString()));
        credentials.extra().forEach((name, value) -> fields.put(EXTRA + name, value));
        return JsonColumn.write(fields);
    }

    static Credentials read(String json) {
        Map<String, String> fields = JsonColumn.readTexts(json);
        Map<String, String> extra = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(EXTRA)) {
                extra.put(name.substring(EXTRA.length()), value);
            }
        });
        String expires = fields.get(EXPIRES);
        return new Credentials(
                fields.getOrDefault(ACCESS, ""),
                fields.get(REFRESH),
                expires == null ? null : Instant.parse(expires),
                extra);
    }
}
