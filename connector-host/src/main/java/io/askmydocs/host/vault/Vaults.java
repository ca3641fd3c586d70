package io.askmydocs.host.vault;

import io.askmydocs.connector.api.CredentialVault;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.HostDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** The vaults of all installations. Thread-safe. */
public final class Vaults {

    /** Where the keys are in the state folder, unless they are given from outside. */
    public static final String KEY_FILE = "vault.key";

    /** Longer than a request may take that is as patient as usual. */
    private static final Duration LONGEST_RENEWAL = Duration.ofSeconds(40);

    private final HostDatabase database;
    private final KeySource source;
    private final CredentialCipher cipher;
    private final Rotation rotation;

    /** Waiting here costs a thread; waiting for the row's lock would cost a connection as well. */
    private final Map<String, ReentrantLock> locks = new ConcurrentHashMap<>();

    private Vaults(HostDatabase database, KeySource source) {
        this.database = database;
        this.source = source;
        this.cipher = new AesGcmCipher(source);
        KeyCheck check = new KeyCheck(database, source, cipher);
        check.require();
        this.rotation = new Rotation(database, source, cipher, check);
    }

    /**
     * Opens the vaults.
     *
     * @param folder where the key file is, made when there is none and nothing is sealed yet
     * @param keys the keys instead of that file, in Base64, with commas between, the one that seals first
     * @throws io.askmydocs.connector.api.ConnectorConfigurationException when the keys do not fit the database
     */
    public static Vaults open(HostDatabase database, Path folder, Optional<String> keys) {
        return new Vaults(database, keys.<KeySource>map(GivenKeys::of).orElseGet(() -> KeyFile.in(folder)));
    }

    public CredentialVault of(Account account) {
        ReentrantLock lock = locks.computeIfAbsent(account.id(), id -> new ReentrantLock());
        return new DatabaseVault(database, cipher, account, lock);
    }

    /** Waits for updates under way, not for ever: a grant that was renewed at its source is lost when nothing keeps it. */
    public void settle() {
        long end = System.nanoTime() + LONGEST_RENEWAL.toNanos();
        boolean interrupted = false;
        for (ReentrantLock lock : locks.values()) {
            interrupted |= awaitFree(lock, end);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says whether this thread was interrupted meanwhile, which does not end the wait. */
    private static boolean awaitFree(ReentrantLock lock, long end) {
        boolean interrupted = false;
        while (true) {
            try {
                if (lock.tryLock(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    lock.unlock();
                }
                return interrupted;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }

    /**
     * Makes a new key, which seals from now on, and seals all credentials with it. Syncs may go on meanwhile. Where keys are
     * given from outside, the first of them is the new one.
     *
     * @return how many were sealed anew
     * @throws io.askmydocs.connector.api.ConnectorConfigurationException when another process changes the keys
     */
    public synchronized int rotateKeys() {
        return source.alone(this::rotate);
    }

    private int rotate() {
        if (source instanceof KeyFile) {
            rotation.addKey();
        }
        return rotation.reseal();
    }

    /**
     * Forgets all keys but the one that seals. Backups of the database from before a rotation open no more.
     *
     * @throws io.askmydocs.connector.api.ConnectorConfigurationException when something is still sealed with another,
     *     or another process changes the keys
     */
    public synchronized void dropOldKeys() {
        source.alone(rotation::dropOldKeys);
    }

    /** Forgets every credential, for when the key is lost; says how many. */
    public static int reset(HostDatabase database) {
        KeyCheck.forget(database);
        return database.update("UPDATE credential SET sealed = NULL WHERE sealed IS NOT NULL");
    }
}
