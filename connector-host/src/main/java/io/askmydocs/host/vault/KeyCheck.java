package io.askmydocs.host.vault;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.db.HostValues;
import java.util.Optional;

/** A sealed value in the database that opens only with a key that fits it. */
final class KeyCheck {

    private static final String NAME = "vault_check";
    private static final String OWNER = "the host itself";
    private static final String ANY_SEALED =
            "SELECT tenant, installation, sealed FROM credential WHERE sealed IS NOT NULL ORDER BY installation LIMIT 1";

    private final HostDatabase database;
    private final HostValues values;
    private final KeySource source;
    private final CredentialCipher cipher;

    KeyCheck(HostDatabase database, KeySource source, CredentialCipher cipher) {
        this.database = database;
        this.values = new HostValues(database);
        this.source = source;
        this.cipher = cipher;
    }

    /** Refuses keys that do not fit, and makes none where there should be some. */
    void require() {
        if (!requireFit() && !values.saveFirst(NAME, cipher.seal(NAME, OWNER))) {
            require();
        }
    }

    /**
     * Refuses keys that do not fit what is there.
     *
     * @return whether the database has a check
     */
    boolean requireFit() {
        Optional<String> sealed = values.load(NAME);
        if (sealed.isPresent()) {
            requireOpens(sealed.get(), OWNER);
            return true;
        }
        // Credentials that were stored before there was a check prove the key as well.
        database.query(
                        row -> new String[] {
                            row.getString("sealed"),
                            DatabaseVault.owner(row.getString("tenant"), row.getString("installation"))
                        },
                        ANY_SEALED)
                .forEach(row -> requireOpens(row[0], row[1]));
        return false;
    }

    private void requireOpens(String sealed, String owner) {
        if (!source.present()) {
            throw new ConnectorConfigurationException(
                    "This database holds sealed credentials, and their key is missing: " + source.where() + ". "
                            + remedy());
        }
        try {
            cipher.open(sealed, owner);
        } catch (ConnectorConfigurationException e) {
            throw new ConnectorConfigurationException("The key in " + source.where()
                    + " does not fit this database, so the stored credentials cannot be opened. " + remedy());
        }
    }

    private static String remedy() {
        return "Put back the key that was used before, from its backup. If it is lost, forget the stored credentials"
                + " ('connectors vault reset') and connect every installation again.";
    }

    /** Seals the check anew with the key that seals now. */
    void renew() {
        database.inTransaction(session -> {
            values.replace(session, NAME, cipher.seal(NAME, OWNER));
            return true;
        });
    }

    static void forget(HostDatabase database) {
        database.update("DELETE FROM host_value WHERE name = ?", NAME);
    }

    boolean sealedWith(VaultKey key) {
        return values.load(NAME)
                .filter(text -> text.startsWith(AesGcmCipher.prefix(key)))
                .isPresent();
    }
}
