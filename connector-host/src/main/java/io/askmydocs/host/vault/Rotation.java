package io.askmydocs.host.vault;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.host.db.HostDatabase;
import java.util.List;
import java.util.Optional;

/**
 * Puts a new key in place of the old ones. Killed at any point, everything still opens: a key is kept before anything is sealed
 * with it, and dropped when nothing is any more.
 */
final class Rotation {

    private static final String LEFT = "SELECT tenant, installation FROM credential"
            + " WHERE sealed IS NOT NULL AND sealed NOT LIKE ? ORDER BY installation";
    private static final String LOAD = "SELECT sealed FROM credential WHERE tenant = ? AND installation = ? FOR UPDATE";
    private static final String SAVE = "UPDATE credential SET sealed = ? WHERE tenant = ? AND installation = ?";

    private final HostDatabase database;
    private final KeySource source;
    private final CredentialCipher cipher;
    private final KeyCheck check;

    Rotation(HostDatabase database, KeySource source, CredentialCipher cipher, KeyCheck check) {
        this.database = database;
        this.source = source;
        this.cipher = cipher;
        this.check = check;
    }

    /** Adds a key that seals from now on. */
    void addKey() {
        source.replace(source.keys().withPrimary(VaultKey.random()));
    }

    /** Seals everything with the first key, each credential by itself, and says how many there were. */
    int reseal() {
        check.renew();
        List<Row> left = left();
        left.forEach(this::reseal);
        return left.size();
    }

    private List<Row> left() {
        return database.query(
                row -> new Row(row.getString("tenant"), row.getString("installation")),
                LEFT,
                AesGcmCipher.prefix(source.keys().primary()) + "%");
    }

    /** Waits for a refresh that holds the row, so that its result is what gets sealed. */
    private void reseal(Row row) {
        database.inTransaction(session -> {
            Optional<String> sealed = session
                    .query(
                            found -> Optional.ofNullable(found.getString("sealed")),
                            LOAD,
                            row.tenant(),
                            row.installation())
                    .stream()
                    .flatMap(Optional::stream)
                    .findFirst();
            String owner = DatabaseVault.owner(row.tenant(), row.installation());
            return sealed.map(text -> session.update(
                            SAVE, cipher.seal(cipher.open(text, owner), owner), row.tenant(), row.installation()))
                    .orElse(0);
        });
    }

    /** Forgets every key but the first, and says which that is. */
    VaultKey dropOldKeys() {
        Keyset keys = source.keys();
        if (!left().isEmpty() || !check.sealedWith(keys.primary())) {
            throw new ConnectorConfigurationException(
                    "Some credentials are still sealed with an old key. Rotate the keys first.");
        }
        source.replace(keys.primaryOnly());
        return keys.primary();
    }

    private record Row(String tenant, String installation) {}
}
