package io.askmydocs.host.admin;

import io.askmydocs.host.db.HostDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys programs use the API with, each for one tenant. A key is shown when it is made and never again: the table holds
 * its SHA-256, which is enough for 256 random bits. Thread-safe.
 */
public final class ApiKeys {

    private static final String BEGINS = "amd_";
    private static final int BYTES = 32;

    /** Using a key is not worth a write each time. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    private final HostDatabase database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public ApiKeys(HostDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Makes a key. Its text is in the answer and nowhere else. */
    public Made create(String tenant, String label) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String text = BEGINS + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ApiKey key = new ApiKey(UUID.randomUUID().toString(), tenant, label, clock.instant(), Optional.empty());
        database.update(
                "INSERT INTO api_key (id, tenant, label, key_hash, created_at) VALUES (?, ?, ?, ?, ?)",
                key.id(),
                tenant,
                label,
                hash(text),
                key.createdAt());
        return new Made(key, text);
    }

    /** The key with this text, noted as used. */
    public Optional<ApiKey> use(String text) {
        Optional<ApiKey> found =
                database.query(ApiKeys::read, "SELECT * FROM api_key WHERE key_hash = ?", hash(text)).stream()
                        .findFirst();
        found.filter(this::worthNoting)
                .ifPresent(key -> database.update(
                        "UPDATE api_key SET last_used_at = ? WHERE tenant = ? AND id = ?",
                        clock.instant(),
                        key.tenant(),
                        key.id()));
        return found;
    }

    private boolean worthNoting(ApiKey key) {
        return key.lastUsedAt()
                .map(last -> last.plus(USE_NOTED_EVERY).isBefore(clock.instant()))
                .orElse(true);
    }

    /** A tenant's keys, newest first. */
    public List<ApiKey> of(String tenant) {
        return database.query(
                ApiKeys::read, "SELECT * FROM api_key WHERE tenant = ? ORDER BY created_at DESC, id", tenant);
    }

    /** Ends a key of this tenant, and says whether there was one. */
    public boolean revoke(String tenant, String id) {
        return database.update("DELETE FROM api_key WHERE tenant = ? AND id = ?", tenant, id) > 0;
    }

    private static ApiKey read(ResultSet row) throws SQLException {
        return new ApiKey(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("label"),
                instant(row, "created_at").orElseThrow(),
                instant(row, "last_used_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * A new key.
     *
     * @param text what a program sends; a secret
     */
    public record Made(ApiKey key, String text) {
        @Override
        public String toString() {
            return "Made[" + key.label() + "]";
        }
    }
}
