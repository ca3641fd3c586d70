package io.askmydocs.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The storage-format files below a folder.
 *
 * @param root the folder itself, links resolved
 * @param unreadable what could not be looked at, with the reason
 */
record Xhtml(Path root, List<Path> files, List<IOException> unreadable) {

    static final String SUFFIX = ".xhtml";

    static Xhtml below(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            throw new UsageException("The folder " + folder + " does not exist.");
        }
        if (!Files.isDirectory(folder)) {
            throw new UsageException(folder + " is not a folder. Name a folder of " + SUFFIX + " files.");
        }
        Xhtml found = new Xhtml(folder.toRealPath(), new ArrayList<>(), new ArrayList<>());
        Files.walkFileTree(found.root, found.new Walk());
        if (found.files.isEmpty() && found.unreadable.isEmpty()) {
            throw new UsageException("There is no " + SUFFIX + " file below " + folder + ". Name another folder.");
        }
        Collections.sort(found.files);
        return found;
    }

    /** Goes on past folders that cannot be read. */
    private final class Walk extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(SUFFIX)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            unreadable.add(e);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
            if (e != null) {
                unreadable.add(e);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
