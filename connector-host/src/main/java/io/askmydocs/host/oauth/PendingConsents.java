package io.askmydocs.host.oauth;

import io.askmydocs.connector.api.OAuthStates;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.HostDatabase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The consents that have been started and not finished, by their state. Each belongs to one installation and one operator's
 * session, lives as long as it was issued for, and is used once, in whichever process its callback arrives. Thread-safe.
 */
public final class PendingConsents {

    private static final int STATE_BYTES = 32;
    private static final String THEIRS = " WHERE state_hash = ? AND session_hash = ? AND tenant = ? AND expires_at > ?";

    private final SecureRandom random = new SecureRandom();
    private final HostDatabase database;
    private final Clock clock;

    public PendingConsents(HostDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The tenant's installation a callback's state was issued for; absent when unknown, too old, used, or of another session
     * or tenant.
     */
    public Optional<String> resolve(String tenant, String state, String session) {
        return database
                .query(
                        row -> row.getString("installation"),
                        "SELECT installation FROM consent" + THEIRS,
                        hash(state),
                        hash(session),
                        tenant,
                        clock.instant())
                .stream()
                .findFirst();
    }

    /** The states of one installation and session. */
    public OAuthStates of(Account account, String session) {
        return new OAuthStates() {
            @Override
            public String issue(Duration timeToLive) {
                String state = newState();
                save(account, state, session, timeToLive);
                return state;
            }

            @Override
            public boolean consume(String state) {
                return database.update(
                                "DELETE FROM consent" + THEIRS + " AND installation = ?",
                                hash(state),
                                hash(session),
                                account.scope().tenant(),
                                clock.instant(),
                                account.id())
                        == 1;
            }
        };
    }

    private void save(Account account, String state, String session, Duration timeToLive) {
        database.update("DELETE FROM consent WHERE expires_at <= ?", clock.instant());
        database.update(
                "INSERT INTO consent (state_hash, tenant, installation, session_hash, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                hash(state),
                account.scope().tenant(),
                account.id(),
                hash(session),
                clock.instant().plus(timeToLive));
    }

    /** Ends all consents that were begun for an installation. */
    public void forget(Account account) {
        database.update(
                "DELETE FROM consent WHERE tenant = ? AND installation = ?",
                account.scope().tenant(),
                account.id());
    }

    private String newState() {
        byte[] bytes = new byte[STATE_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
