package io.askmydocs.sandbox;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The storage-format files below a folder at one moment. What vanishes meanwhile is not there. */
final class PageFiles extends SimpleFileVisitor<Path> {
    static final String SUFFIX = ".xhtml";

    private final Map<Path, Stamp> files = new TreeMap<>();
    private final List<String> problems;

    private PageFiles(List<String> problems) {
        this.problems = problems;
    }

    /** Tells one state of a file from the next. */
    record Stamp(FileTime time, long size) {}

    /** By path below the root, parents before what is below them; what cannot be looked at goes to the problems. */
    static Map<Path, Stamp> below(Path root, List<String> problems) {
        PageFiles found = new PageFiles(problems);
        try {
            Files.walkFileTree(root.toRealPath(), found);
        } catch (IOException e) {
            found.fail(root, e);
        }
        return found.files;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(SUFFIX) && name.length() > SUFFIX.length()) {
            files.put(file, new Stamp(attributes.lastModifiedTime(), attributes.size()));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
        fail(file, e);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) {
        if (e != null) {
            fail(directory, e);
        }
        return FileVisitResult.CONTINUE;
    }

    private void fail(Path path, IOException e) {
        if (!(e instanceof NoSuchFileException)) {
            problems.add(path + ": " + e.getClass().getSimpleName());
        }
    }
}
