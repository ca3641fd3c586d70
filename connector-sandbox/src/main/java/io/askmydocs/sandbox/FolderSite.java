package io.askmydocs.sandbox;

import java.nio.file.Path;
import java.util.List;

/**
 * A site that is made of a folder and follows it: every {@code *.xhtml} is a page, the first level of folders are spaces,
 * deeper ones parent pages, the file names titles. Used by one thread; the world may be edited by others meanwhile.
 */
public final class FolderSite {

    private final World world;
    private final FolderContent content;
    private final Look first;

    private FolderSite(World world, FolderContent content) {
        this.world = world;
        this.content = content;
        this.first = content.load();
    }

    /**
     * Reads the folder.
     *
     * @throws IllegalArgumentException when it is no folder, or there is no page below it
     */
    public static FolderSite of(Path folder) {
        World world = World.empty(SystemTime.clock());
        return new FolderSite(world, new FolderContent(world.wiki(), folder));
    }

    public World world() {
        return world;
    }

    /** What was found when the folder was read first. */
    public Look first() {
        return first;
    }

    /** Follows what happened since: a changed file is an edit, a new one a new page. Pages of removed files stay. */
    public Look look() {
        return content.look();
    }

    /**
     * What a look at the folder found.
     *
     * @param changes pages that were edited or created
     * @param problems files and folders that could not be read or served, with the reason
     */
    public record Look(int changes, List<String> problems) {

        public Look {
            problems = List.copyOf(problems);
        }
    }
}
