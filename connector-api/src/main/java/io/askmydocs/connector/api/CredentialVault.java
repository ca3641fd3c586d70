package io.askmydocs.connector.api;

import java.util.Optional;
import java.util.function.Function;

/**
 * Where the credentials of one installation live. Thread-safe, and safe across processes that share the host's store.
 */
public interface CredentialVault {

    /** The stored credentials; absent before an installation is connected. */
    Optional<Credentials> load();

    /** Replaces the stored credentials. Durable when this returns. */
    void store(Credentials credentials);

    /**
     * Replaces the credentials under an exclusive lock on this installation, across threads and processes. The change sees
     * the credentials as another holder of the lock may just have left them, and what it returns is durable before this
     * method returns it: a rotated refresh token is never used before it is stored. When the change throws, nothing changes.
     *
     * <p>It may be called on a thread of the connector's own, and still be under way when a run that was cancelled has ended. A
     * host that closes waits for it, as long as a request may take, since what it would lose is the only grant there is.
     *
     * @param change gets the current credentials and returns the ones to keep (the same ones to change nothing); it may call
     *     the network, but must not call this vault
     */
    Credentials update(Function<Optional<Credentials>, Credentials> change);

    /** Forgets the credentials. Does nothing when there are none. */
    void clear();
}
