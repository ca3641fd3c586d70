package io.askmydocs.it.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;

/** The files below a folder that somebody else writes meanwhile, drafts included. */
final class WrittenFiles {

    private final Path folder;
    private final Map<Path, FileTime> before;

    WrittenFiles(Path folder) {
        this.folder = folder;
        this.before = now();
    }

    /** How many were written since. */
    long count() {
        Map<Path, FileTime> now = now();
        now.entrySet().removeAll(before.entrySet());
        return now.size();
    }

    private Map<Path, FileTime> now() {
        Map<Path, FileTime> found = new HashMap<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.put(file, attributes.lastModifiedTime());
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path vanished, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
