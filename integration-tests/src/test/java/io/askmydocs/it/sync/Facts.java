package io.askmydocs.it.sync;

import io.askmydocs.sandbox.PageState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a document must say, taken from the file and from the site, to be compared: all of it but who may read it. */
final class Facts {

    /** So many of the facts are about all but the body. */
    static final int WITHOUT_BODY = 6;

    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

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
                        file.texts("ancestor_titles"),
                        words(file.body())));
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
                        page.ancestorTitles(),
                        words(page.title() + " " + TAG.matcher(page.storage()).replaceAll(" "))));
    }

    /** The same in Markdown and in storage format, as long as that holds plain words; the title is the first of them. */
    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static <T> Map<String, List<Object>> each(Map<String, T> all, Function<T, List<Object>> facts) {
        Map<String, List<Object>> described = new TreeMap<>();
        all.forEach((id, one) -> described.put(id, facts.apply(one)));
        return described;
    }
}
