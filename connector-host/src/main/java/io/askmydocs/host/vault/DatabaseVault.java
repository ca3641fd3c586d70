package io.askmydocs.host.vault;

import io.askmydocs.connector.api.CredentialVault;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.db.Session;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** The vault of one installation: one row, whose lock is the lock of an update. */
final class DatabaseVault implements CredentialVault {

    private static final String LOAD = "SELECT sealed FROM credential WHERE tenant = ? AND installation = ?";
    private static final String SAVE = "UPDATE credential SET sealed = ? WHERE tenant = ? AND installation = ?";

    private final HostDatabase database;
    private final CredentialCipher cipher;
    private final Account account;
    private final ReentrantLock lock;

    DatabaseVault(HostDatabase database, CredentialCipher cipher, Account account, ReentrantLock lock) {
        this.database = database;
        this.cipher = cipher;
        this.account = account;
        this.lock = lock;
    }

    @Override
    public Optional<Credentials> load() {
        return database.inTransaction(session -> load(session, LOAD));
    }

    @Override
    public void store(Credentials credentials) {
        database.inTransaction(session -> save(session, Optional.of(credentials)));
    }

    @Override
    public Credentials update(Function<Optional<Credentials>, Credentials> change) {
        lock.lock();
        try {
            return database.inTransaction(session -> {
                Optional<Credentials> before = load(session, LOAD + " FOR UPDATE");
                Credentials after = change.apply(before);
                if (!before.equals(Optional.of(after))) {
                    save(session, Optional.of(after));
                }
                return after;
            });
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void clear() {
        database.inTransaction(session -> save(session, Optional.empty()));
    }

    private Optional<Credentials> load(Session session, String sql) {
        return session
                .query(
                        row -> Optional.ofNullable(row.getString("sealed")),
                        sql,
                        account.scope().tenant(),
                        account.id())
                .stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(envelope -> CredentialsJson.read(cipher.open(envelope, owner())));
    }

    private int save(Session session, Optional<Credentials> credentials) {
        Optional<String> envelope = credentials.map(CredentialsJson::write).map(text -> cipher.seal(text, owner()));
        return session.update(SAVE, envelope, account.scope().tenant(), account.id());
    }

    private String owner() {
        return owner(account.scope().tenant(), account.id());
    }

    /** What sealed credentials are bound to. */
    static String owner(String tenant, String installation) {
        return tenant + "/" + installation;
    }
}
