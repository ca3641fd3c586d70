package io.askmydocs.host.kb;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Says that one host writes below a folder. Two state folders may name the same output folder; their hosts would take each
 * other's drafts away and not know each other's documents. The file stays when the lock is gone: to remove it would let two
 * hosts lock two files of one name.
 */
final class FolderLock implements AutoCloseable {

    private static final String NAME = ".connectors.lock";
    private static final int LONGEST_OWNER = 64;

    /** Behind it may be what is left of a longer name. */
    private static final char END = '\n';

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    static FolderLock of(Path folder) throws IOException {
        FileChannel channel = open(folder);
        try {
            if (lockAlone(channel) == null) {
                throw inUse(folder);
            }
            // Those who share a lock must not take it for theirs.
            channel.truncate(0);
            return new FolderLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * A lock that hosts of the same owner hold together.
     *
     * @param alone done before others may come, when nobody else is there
     */
    static FolderLock shared(Path folder, String owner, Cleaning alone) throws IOException {
        FileChannel channel = open(folder);
        try {
            FileLock exclusive = lockAlone(channel);
            if (exclusive != null) {
                // First, so that those who start at the same moment know whom they wait for; over the name, so that it
                // is never gone.
                channel.write(ByteBuffer.wrap((owner + END).getBytes(StandardCharsets.UTF_8)), 0);
                alone.clean();
                exclusive.release();
            }
            requireOwner(folder, channel, owner);
            awaitShared(channel);
            requireOwner(folder, channel, owner);
            return new FolderLock(channel);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void requireOwner(Path folder, FileChannel channel, String owner) throws IOException {
        if (!owner.equals(ownerIn(channel))) {
            throw inUse(folder);
        }
    }

    /** Whoever of the same owner has it alone is just clearing up. */
    private static void awaitShared(FileChannel channel) throws IOException {
        try {
            channel.lock(0, Long.MAX_VALUE, true);
        } catch (OverlappingFileLockException heldByThisProcess) {
            // None is needed when a host of this process holds one already.
        }
    }

    static boolean isLock(Path file) {
        return file.endsWith(NAME);
    }

    private static String ownerIn(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(LONGEST_OWNER);
        channel.read(text, 0);
        String all = new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
        return all.substring(0, Math.max(0, all.indexOf(END)));
    }

    private static FileChannel open(Path folder) throws IOException {
        return FileChannel.open(
                folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static @Nullable FileLock lockAlone(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static ConnectorConfigurationException inUse(Path folder) {
        return new ConnectorConfigurationException("The output folder " + folder
                + " is in use by another process. Wait for it to end, or use another output folder.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Clears up after processes that are gone. */
    @FunctionalInterface
    interface Cleaning {
        void clean() throws IOException;
    }
}
