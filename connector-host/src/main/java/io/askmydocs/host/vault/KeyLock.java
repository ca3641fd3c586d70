package io.askmydocs.host.vault;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Says that one process changes a key file. Two that read it at once would each write a new key, the later one without the
 * other's. Beside the file, because that is replaced; it stays when the lock is gone, or two could lock two files of one name.
 */
final class KeyLock implements AutoCloseable {

    private final FileChannel channel;

    private KeyLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Absent while somebody else has it. */
    static Optional<KeyLock> tryOn(Path keyFile) throws IOException {
        FileChannel channel = FileChannel.open(
                keyFile.resolveSibling("." + keyFile.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            if (lock(channel)) {
                return Optional.of(new KeyLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    static KeyLock on(Path keyFile) throws IOException {
        return tryOn(keyFile)
                .orElseThrow(() -> new ConnectorConfigurationException("The keys in " + keyFile
                        + " are being changed by another process. Wait for it to end, and try again."));
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
