package io.askmydocs.it.sync;

import io.askmydocs.sandbox.PageState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What a document must say, taken from the file and from the site, to be compared. */
final class Facts {

    private Facts() {}

    static Map<String, List<Object>> onDisk(Map<String, MarkdownFile> files) {
        return each(
                files,
                file -> List.of(
                        file.text("title"),
                        file.text("confluence_space_key"),
                        file.text("confluence_version"),
                        file.text("confluence_last_modified"),
                        file.texts("labels").stream().sorted().toList(),
                        file.texts("ancestor_titles")));
    }

    static Map<String, List<Object>> onTheSite(Map<String, PageState> pages) {
        return each(
                pages,
                page -> List.of(
                        page.title(),
                        page.spaceKey(),
                        String.valueOf(page.version()),
                        page.modifiedAt().toString(),
                        page.labels().stream().sorted().toList(),
                        page.ancestorTitles()));
    }

    private static <T> Map<String, List<Object>> each(Map<String, T> all, Function<T, List<Object>> facts) {
        Map<String, List<Object>> described = new TreeMap<>();
        all.forEach((id, one) -> described.put(id, facts.apply(one)));
        return described;
    }
}
