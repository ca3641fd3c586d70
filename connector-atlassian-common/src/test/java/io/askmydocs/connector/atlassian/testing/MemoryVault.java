package io.askmydocs.connector.atlassian.testing;

import io.askmydocs.connector.api.CredentialVault;
import io.askmydocs.connector.api.Credentials;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A vault in memory, with the lock a real one takes. */
public final class MemoryVault implements CredentialVault {

    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger updates = new AtomicInteger();
    private volatile Runnable onUpdate = () -> {};
    private volatile @Nullable Credentials credentials;

    @Override
    public Optional<Credentials> load() {
        return Optional.ofNullable(credentials);
    }

    @Override
    public void store(Credentials changed) {
        credentials = changed;
    }

    @Override
    public Credentials update(Function<Optional<Credentials>, Credentials> change) {
        updates.incrementAndGet();
        onUpdate.run();
        lock.lock();
        try {
            Credentials changed = change.apply(load());
            credentials = changed;
            return changed;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void clear() {
        credentials = null;
    }

    /** What happens from now on when the lock is asked for, before it is taken. */
    public void onUpdate(Runnable action) {
        onUpdate = action;
    }

    /** How often the lock was asked for. */
    public int updates() {
        return updates.get();
    }

    public Credentials stored() {
        return load().orElseThrow();
    }
}
