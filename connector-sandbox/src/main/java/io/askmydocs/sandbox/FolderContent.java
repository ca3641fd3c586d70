package io.askmydocs.sandbox;

import io.askmydocs.sandbox.FolderSite.Look;
import io.askmydocs.sandbox.wiki.Draft;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Wiki;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a site of a folder of storage-format files, and keeps it as the folder is. */
final class FolderContent {
    private static final String SUFFIX = PageFiles.SUFFIX;

    private final Wiki wiki;
    private final Path root;
    private final Map<Path, String> spaceKeys = new HashMap<>();
    private final Map<Path, String> pageIds = new HashMap<>();
    private final Set<String> titles = new HashSet<>();
    private Map<Path, PageFiles.Stamp> seen = Map.of();
    private Set<String> told = Set.of();

    FolderContent(Wiki wiki, Path root) {
        this.wiki = wiki;
        this.root = root;
    }

    Look load() {
        if (!Files.isDirectory(root)) {
            throw new IllegalArgumentException(root + " is not a folder; name a folder of " + SUFFIX + " files");
        }
        Look first = look();
        if (pageIds.isEmpty()) {
            throw new IllegalArgumentException("no " + SUFFIX + " file below " + root + "; name another folder"
                    + (first.problems().isEmpty() ? "" : " " + first.problems()));
        }
        return first;
    }

    Look look() {
        List<String> problems = new ArrayList<>();
        Map<Path, PageFiles.Stamp> now = PageFiles.below(root, problems);
        int changes = 0;
        for (Path file : now.keySet()) {
            if (!now.get(file).equals(seen.get(file))) {
                changes += follow(file, problems) ? 1 : 0;
            }
        }
        seen = now;
        return new Look(changes, news(problems));
    }

    /** A folder that cannot be read is one at every look, and told once. */
    private List<String> news(List<String> problems) {
        List<String> news =
                problems.stream().filter(problem -> !told.contains(problem)).toList();
        told = new LinkedHashSet<>(problems);
        return news;
    }

    /** Whether the site changed. */
    private boolean follow(Path file, List<String> problems) {
        try {
            return follow(page(file), text(file));
        } catch (NoSuchFileException vanished) {
            return false;
        } catch (IOException | IllegalArgumentException e) {
            problems.add(file + " is left out: " + e.getClass().getSimpleName() + ", " + e.getMessage());
            return false;
        }
    }

    private boolean follow(Path page, String storage) {
        String known = pageIds.get(page);
        if (known == null) {
            create(page, storage);
            return true;
        }
        boolean changed = wiki.content(known)
                .filter(content -> !content.storage().equals(storage))
                .isPresent();
        if (changed) {
            wiki.edit(known, storage, World.ACCOUNT_ID);
        }
        return changed;
    }

    /** Its path below the root, without the suffix. */
    private Path page(Path file) throws IOException {
        Path relative = root.toRealPath().relativize(file);
        String name = String.valueOf(relative.getFileName());
        return relative.resolveSibling(name.substring(0, name.length() - SUFFIX.length()));
    }

    /** Malformed bytes become replacement characters: the page is served as well as it can be. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private String create(Path page, String storage) {
        Path folder = page.getParent();
        String parentId = folder == null || folder.getNameCount() < 2 ? null : parent(folder);
        String spaceKey = spaceKey(folder == null ? Path.of("") : page.getName(0));
        String id = add(page, spaceKey, parentId, storage);
        pageIds.put(page, id);
        return id;
    }

    /** A folder without a file beside it is an empty page; the file's text, if there is one, comes with the file. */
    private String parent(Path folder) {
        String known = pageIds.get(folder);
        return known == null ? create(folder, "") : known;
    }

    private String add(Path page, String spaceKey, @Nullable String parentId, String storage) {
        String name = String.valueOf(page.getFileName());
        String title = titles.add(key(spaceKey, name)) ? name : page.toString().replace('\\', '/');
        titles.add(key(spaceKey, title));
        Draft draft = new Draft(
                Kind.PAGE,
                spaceKey,
                parentId,
                Draft.text(title, storage),
                wiki.clock().instant(),
                World.ACCOUNT_ID);
        return wiki.add(draft).id();
    }

    private String spaceKey(Path folder) {
        String known = spaceKeys.get(folder);
        if (known != null) {
            return known;
        }
        boolean top = folder.toString().isEmpty();
        String name = String.valueOf((top ? root.toAbsolutePath().normalize() : folder).getFileName());
        String key = freeKey(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
        wiki.addSpace(key, name, "global", "current");
        spaceKeys.put(folder, key);
        return key;
    }

    private String freeKey(String letters) {
        String key = letters.isEmpty() ? "SPACE" : letters;
        String free = key;
        for (int i = spaceKeys.size(); spaceKeys.containsValue(free); i++) {
            free = key + i;
        }
        return free;
    }

    private static String key(String spaceKey, String title) {
        return spaceKey + "/" + title.toLowerCase(Locale.ROOT);
    }
}
