package io.askmydocs.host.kb;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The tree of files below one root. A file is there whole or not at all, at every moment. Thread-safe. */
public final class MarkdownFiles implements AutoCloseable {

    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private final Path root;
    private final FolderLock lock;

    private MarkdownFiles(Path root, FolderLock lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Makes the folder when it is missing.
     *
     * @throws ConnectorConfigurationException when nothing can be written there
     */
    public static void requireWritable(Path root) {
        try {
            Files.createDirectories(root);
            Files.delete(Files.createTempFile(root, ".probe", null));
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    /**
     * The tree below this folder, which is this host's until it is closed; drafts that a killed process left below one of
     * its folders are removed.
     *
     * @param documents where this host's documents are, relative to the root
     * @throws ConnectorConfigurationException when nothing can be written there, or another host has it
     */
    public static MarkdownFiles below(Path root, String documents) {
        requireWritable(root);
        try {
            MarkdownFiles files = new MarkdownFiles(root.toRealPath(), FolderLock.of(root));
            Drafts.removeBelow(files.root.resolve(documents));
            return files;
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    /**
     * The same for a folder that all hosts of one database write below. Drafts are removed when no other host is there.
     *
     * @param owner what tells their database from others
     */
    public static MarkdownFiles sharedBelow(Path root, String documents, String owner) {
        requireWritable(root);
        try {
            Path real = root.toRealPath();
            FolderLock lock = FolderLock.shared(root, owner, () -> Drafts.removeBelow(real.resolve(documents)));
            return new MarkdownFiles(real, lock);
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    private static ConnectorConfigurationException unwritable(Path root, IOException e) {
        return new ConnectorConfigurationException(
                "The output folder " + root + " cannot be written ("
                        + e.getClass().getSimpleName()
                        + "). Choose another one, or give this user the right to write there.",
                e);
    }

    /**
     * A path that came from a connector, with folders such as {@code aux.example.org}, which some systems take for a device,
     * renamed.
     *
     * @throws IllegalArgumentException when it is not a plain path below the root
     */
    static String storable(String relative) {
        boolean bad = relative.isEmpty() || relative.chars().anyMatch(c -> c < ' ' || c == '\\' || c == ':');
        String[] segments = relative.split("/", -1);
        int last = segments.length - 1;
        for (int i = 0; i <= last; i++) {
            String segment = segments[i];
            boolean device = isDevice(segment);
            bad |= segment.isEmpty() || segment.equals(".") || segment.equals("..") || segment.endsWith(".");
            bad |= device && (i == last || !segment.contains("."));
            segments[i] = device ? "%" + segment : segment;
        }
        if (bad) {
            throw new IllegalArgumentException(
                    "a connector asked for the unsafe path '" + relative.replaceAll("\\p{Cntrl}", "?") + "'");
        }
        return String.join("/", segments);
    }

    private static boolean isDevice(String segment) {
        int dot = segment.indexOf('.');
        String stem = dot < 0 ? segment : segment.substring(0, dot);
        return DEVICES.contains(stem.toLowerCase(Locale.ROOT));
    }

    /** Whether there is such a file, with this size. */
    boolean holds(String relative, long size) {
        try {
            Path file = root.resolve(relative);
            return Files.isRegularFile(file) && Files.size(file) == size;
        } catch (IOException e) {
            return false;
        }
    }

    /** Replaces a file: the new text is on disk before its name points to it. */
    void write(String relative, byte[] text) {
        Path file = inside(relative);
        try {
            Path folder = Objects.requireNonNull(file.getParent());
            Files.createDirectories(folder);
            requireInside(folder.toRealPath(), relative);
            // Not createTempFile: its files are closed to every other user, such as a search server's.
            Path draft = folder.resolve(Drafts.newName());
            try {
                writeDurably(draft, text);
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw new ConnectorException(
                    "The file " + file + " cannot be written (" + e.getClass().getSimpleName()
                            + "). Check the permissions of its folder and the space on its disk",
                    e);
        }
    }

    private static void writeDurably(Path draft, byte[] text) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            ByteBuffer buffer = ByteBuffer.wrap(text);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Whether there is such a file. */
    boolean holds(String relative) {
        return Files.isRegularFile(root.resolve(relative));
    }

    /** Gives a file another name, all at once, and says whether there was one. */
    boolean move(String from, String to) {
        Path source = inside(from);
        Path target = inside(to);
        try {
            Path folder = Objects.requireNonNull(target.getParent());
            requireInside(Objects.requireNonNull(source.getParent()).toRealPath(), from);
            Files.createDirectories(folder);
            requireInside(folder.toRealPath(), to);
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new ConnectorException(
                    "The file " + source + " cannot be moved to " + target + " ("
                            + e.getClass().getSimpleName() + "). Check the permissions of both folders",
                    e);
        }
    }

    void remove(String relative) {
        Path file = inside(relative);
        try {
            Path folder = Objects.requireNonNull(file.getParent());
            if (Files.exists(folder)) {
                requireInside(folder.toRealPath(), relative);
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new ConnectorException(
                    "The file " + file + " cannot be removed. Check the permissions of its folder", e);
        }
    }

    private Path inside(String relative) {
        Path file = root.resolve(relative).normalize();
        requireInside(file, relative);
        return file;
    }

    private void requireInside(Path file, String relative) {
        if (!file.startsWith(root)) {
            throw new IllegalArgumentException("the path '" + relative + "' leaves the output folder");
        }
    }

    /** Lets other hosts write there. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new ConnectorException("The output folder " + root + " cannot be left to others", e);
        }
    }
}
