package io.askmydocs.cli;

import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes a served site follow its folder: a changed file is an edit, a new one a new page. Removed files stay. */
final class FolderWatch {

    private final Path folder;
    private final World world;
    private Map<Path, Long> seen;

    FolderWatch(Path folder, World world) throws IOException {
        this.folder = folder;
        this.world = world;
        this.seen = times();
    }

    /** Looks once, and says how many pages were edited or created. */
    int look() throws IOException {
        Map<Path, Long> now = times();
        if (now.equals(seen)) {
            return 0;
        }
        seen = now;
        int changes = 0;
        for (PageState fresh : World.fromFolder(folder).pages()) {
            changes += follow(fresh) ? 1 : 0;
        }
        return changes;
    }

    private boolean follow(PageState fresh) {
        Optional<PageState> served = world.pageTitled(fresh.spaceKey(), fresh.title());
        if (served.isEmpty()) {
            world.createPage(fresh.spaceKey(), null, fresh.title(), fresh.storage());
            return true;
        }
        if (served.get().storage().equals(fresh.storage())) {
            return false;
        }
        world.editPage(served.get().id(), fresh.storage());
        return true;
    }

    private Map<Path, Long> times() throws IOException {
        Map<Path, Long> times = new TreeMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file :
                    tree.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                times.put(file, Files.getLastModifiedTime(file).toMillis());
            }
        }
        return times;
    }
}
