package io.askmydocs.host.kb;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The tree of files below one root. A file is there whole or not at all, at every moment. Thread-safe. */
public final class MarkdownFiles {

    private static final String DRAFT = ".part";
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private final Path root;

    private MarkdownFiles(Path root) {
        this.root = root;
    }

    /**
     * The tree below this folder, made when missing; drafts left by a killed process are removed.
     *
     * @throws ConnectorConfigurationException when nothing can be written there
     */
    public static MarkdownFiles below(Path root) {
        try {
            Files.createDirectories(root);
            Files.delete(Files.createTempFile(root, ".probe", DRAFT));
            MarkdownFiles files = new MarkdownFiles(root.toRealPath());
            files.removeDrafts();
            return files;
        } catch (IOException e) {
            throw new ConnectorConfigurationException(
                    "The output folder " + root + " cannot be written ("
                            + e.getClass().getSimpleName()
                            + "). Choose another one, or give this user the right to write there.",
                    e);
        }
    }

    private void removeDrafts() throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path draft : tree.filter(MarkdownFiles::isDraft).toList()) {
                Files.deleteIfExists(draft);
            }
        }
    }

    private static boolean isDraft(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") && name.endsWith(DRAFT);
    }

    /** Checks a path that came from a connector. */
    static void requireSafe(String relative) {
        boolean bad = relative.isEmpty() || relative.chars().anyMatch(c -> c < ' ' || c == '\\' || c == ':');
        for (String segment : relative.split("/", -1)) {
            String stem = segment.toLowerCase(Locale.ROOT).replaceAll("\\..*", "");
            bad |= segment.isEmpty() || segment.equals(".") || segment.equals("..") || segment.endsWith(".");
            bad |= DEVICES.contains(stem);
        }
        if (bad) {
            throw new IllegalArgumentException(
                    "a connector asked for the unsafe path '" + relative.replaceAll("\\p{Cntrl}", "?") + "'");
        }
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
            Path draft = folder.resolve("." + UUID.randomUUID() + DRAFT);
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
}
