package io.askmydocs.sandbox;

import io.askmydocs.sandbox.wiki.Draft;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Wiki;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a site of a folder of storage-format files: folders of the first level are spaces, deeper ones pages. */
final class FolderContent {
    private static final String SUFFIX = ".xhtml";

    private final Wiki wiki;
    private final Path root;
    private final Map<Path, String> spaceKeys = new HashMap<>();
    private final Map<Path, String> pageIds = new HashMap<>();
    private final Set<String> titles = new HashSet<>();

    FolderContent(Wiki wiki, Path root) {
        this.wiki = wiki;
        this.root = root;
    }

    void load() {
        List<Path> files = files();
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no " + SUFFIX + " file below " + root + "; name another folder");
        }
        files.forEach(this::page);
    }

    private List<Path> files() {
        if (!Files.isDirectory(root)) {
            throw new IllegalArgumentException(root + " is not a folder; name a folder of " + SUFFIX + " files");
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(SUFFIX) && Files.isRegularFile(file))
                    .map(file -> root.relativize(file).toString())
                    .map(name -> Path.of(name.substring(0, name.length() - SUFFIX.length())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list the folder " + root, e);
        }
    }

    /** @param page its path below the root, without the suffix; a folder without a file is an empty page */
    private String page(Path page) {
        String known = pageIds.get(page);
        if (known != null) {
            return known;
        }
        Path folder = page.getParent();
        String parentId = folder == null || folder.getNameCount() < 2 ? null : page(folder);
        String spaceKey = spaceKey(folder == null ? Path.of("") : page.getName(0));
        String id = add(page, spaceKey, parentId);
        pageIds.put(page, id);
        return id;
    }

    private String add(Path page, String spaceKey, @Nullable String parentId) {
        String name = String.valueOf(page.getFileName());
        String title = titles.add(key(spaceKey, name)) ? name : page.toString().replace('\\', '/');
        titles.add(key(spaceKey, title));
        Draft draft = new Draft(
                Kind.PAGE,
                spaceKey,
                parentId,
                Draft.text(title, read(page)),
                wiki.clock().instant(),
                World.ACCOUNT_ID);
        return wiki.add(draft).id();
    }

    private String read(Path page) {
        Path file = root.resolve(page + SUFFIX);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file + " as UTF-8", e);
        }
    }

    private String spaceKey(Path folder) {
        return spaceKeys.computeIfAbsent(folder, missing -> {
            boolean top = folder.toString().isEmpty();
            String name = String.valueOf((top ? root.toAbsolutePath().normalize() : folder).getFileName());
            String letters = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
            String key = letters.isEmpty() ? "SPACE" : letters;
            String free = spaceKeys.containsValue(key) ? key + spaceKeys.size() : key;
            wiki.addSpace(free, name, "global", "current");
            return free;
        });
    }

    private static String key(String spaceKey, String title) {
        return spaceKey + "/" + title.toLowerCase(Locale.ROOT);
    }
}
