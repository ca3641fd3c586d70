package io.askmydocs.host.vault;

import io.askmydocs.connector.api.CredentialVault;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.HostDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** The vaults of all installations. Thread-safe. */
public final class Vaults {

    private final HostDatabase database;
    private final CredentialCipher cipher;

    /** Waiting here costs a thread; waiting for the row's lock would cost a connection as well. */
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    private Vaults(HostDatabase database, CredentialCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** Vaults whose key is in this folder. */
    public static Vaults open(HostDatabase database, Path folder) {
        return new Vaults(database, new AesGcmCipher(KeyFile.in(folder)));
    }

    public CredentialVault of(Account account) {
        ReentrantLock lock = locks.computeIfAbsent(account.id(), id -> new ReentrantLock());
        return new DatabaseVault(database, cipher, account, lock);
    }
}
