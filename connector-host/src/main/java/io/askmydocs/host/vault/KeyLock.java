package io.askmydocs.host.vault;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says that one process changes a key file. Two that read it at once would each write a new key, the later one without the
 * other's. Beside the file, because that is replaced; it stays when the lock is gone, or two could lock two files of one name.
 */
final class KeyLock implements AutoCloseable {

    /** A second channel of this process must not even be opened: closing it would release the first one's lock. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private KeyLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Absent while somebody else has it. */
    static Optional<KeyLock> tryOn(Path keyFile) throws IOException {
        Path file = keyFile.resolveSibling("." + keyFile.getFileName() + ".lock")
                .toAbsolutePath()
                .normalize();
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<KeyLock> lock = Optional.empty();
        try {
            lock = lock(file);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(file);
            }
        }
    }

    private static Optional<KeyLock> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
            return locked ? Optional.of(new KeyLock(file, channel)) : Optional.empty();
        } finally {
            if (!locked) {
                channel.close();
            }
        }
    }

    static KeyLock on(Path keyFile) throws IOException {
        return tryOn(keyFile)
                .orElseThrow(() -> new ConnectorConfigurationException("The keys in " + keyFile
                        + " are being changed by another process. Wait for it to end, and try again."));
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(file);
        }
    }
}
