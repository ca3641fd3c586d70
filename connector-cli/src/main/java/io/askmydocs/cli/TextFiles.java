package io.askmydocs.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.UUID;

/** Files that are written as a whole or not at all, and that those may read whom the user lets read new files. */
final class TextFiles {

    private TextFiles() {}

    static void write(Path file, String text) throws IOException {
        Path folder = folderOf(file);
        Files.createDirectories(folder);
        // Not createTempFile: its files are closed to every other user.
        Path draft = folder.resolve("." + UUID.randomUUID() + ".part");
        try {
            Files.writeString(draft, text, StandardOpenOption.CREATE_NEW);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder");
    }

    /** Makes the folder when it is missing, and sees that files can be written there. */
    static void requireWritable(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".probe", null));
        } catch (IOException e) {
            throw new UsageException("The folder " + folder + " cannot be written ("
                    + e.getClass().getSimpleName() + "). Choose another one.");
        }
    }
}
