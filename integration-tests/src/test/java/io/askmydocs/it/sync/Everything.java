package io.askmydocs.it.sync;

import io.askmydocs.sandbox.CommentState;
import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All that a host must hold of a site edited by {@link RandomEdits}, pages, threads and files, and what it holds. */
record Everything(SyncedSite site, RandomEdits edits) {

    private static final Pattern WORD = Pattern.compile("word\\d+");

    /** Each document that is not as it should be: as it should be, and as it is. */
    Map<String, String> differences() {
        Map<String, List<String>> right = onTheSite();
        Map<String, List<String>> held = onDisk();
        Map<String, String> differences = new TreeMap<>();
        Stream.concat(right.keySet().stream(), held.keySet().stream())
                .filter(id -> !Objects.equals(right.get(id), held.get(id)))
                .forEach(id -> differences.put(id, "should be " + right.get(id) + ", is " + held.get(id)));
        return differences;
    }

    /** What is said about each document: kind, title, version, labels, ancestors, words of its body, access. */
    private Map<String, List<String>> onDisk() {
        Map<String, List<String>> all = new TreeMap<>();
        site.documents().forEach((id, file) -> all.put(id, describe(file)));
        site.attached().forEach((id, file) -> all.put(id, describe(file)));
        return all;
    }

    private static List<String> describe(MarkdownFile file) {
        boolean page = file.keys().contains("confluence_page_id");
        return List.of(
                page ? "page" : file.keys().contains("confluence_comment_id") ? "thread" : "file",
                file.text("title"),
                file.text("confluence_version"),
                file.text("confluence_space_key"),
                page ? file.texts("labels").stream().sorted().toList().toString() : "",
                page ? file.texts("ancestor_titles").toString() : "",
                words(file.body()) + (file.body().contains("(resolved)") ? " resolved" : ""),
                gates(file).toString());
    }

    private static List<String> gates(MarkdownFile file) {
        return file.frontMatter().stream()
                .filter(line -> line.startsWith("    - {\"node\"") || line.startsWith("  complete:"))
                .map(String::strip)
                .toList();
    }

    private Map<String, List<String>> onTheSite() {
        World world = site.world();
        Map<String, List<String>> all = new TreeMap<>();
        Map<String, PageState> pages = site.truth();
        pages.forEach((id, page) -> all.put(
                id,
                List.of(
                        "page",
                        page.title(),
                        String.valueOf(page.version()),
                        page.spaceKey(),
                        page.labels().stream().sorted().toList().toString(),
                        page.ancestorTitles().toString(),
                        words(page.storage()).toString(),
                        gates(page).toString())));
        world.comments().stream()
                .filter(comment -> comment.parentCommentId().isEmpty() && pages.containsKey(comment.pageId()))
                .forEach(root -> all.put(root.id(), thread(root, pages.get(root.pageId()))));
        world.files().stream()
                .filter(file -> file.status().equals("current") && pages.containsKey(file.pageId()))
                .forEach(file -> all.put(
                        file.id(),
                        attached(
                                "file",
                                file.title(),
                                file.version(),
                                words(new String(world.bytesOf(file.id()), StandardCharsets.UTF_8))
                                        .toString(),
                                pages.get(file.pageId()))));
        return all;
    }

    private List<String> thread(CommentState root, PageState page) {
        boolean resolved = root.thread()
                .filter(thread -> thread.resolution().equals("resolved"))
                .isPresent();
        return attached(
                "thread",
                "Comment on " + page.title(),
                root.version(),
                words(said(root)) + (resolved ? " resolved" : ""),
                page);
    }

    private String said(CommentState comment) {
        StringBuilder said = new StringBuilder(comment.storage());
        site.world().comments().stream()
                .filter(reply ->
                        reply.parentCommentId().filter(comment.id()::equals).isPresent())
                .forEach(reply -> said.append(said(reply)));
        return said.toString();
    }

    private List<String> attached(String kind, String title, int version, String words, PageState page) {
        return List.of(
                kind,
                title,
                String.valueOf(version),
                page.spaceKey(),
                "",
                "",
                words,
                gates(page).toString());
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    /** Space, every restricted ancestor, and the page itself. */
    private List<String> gates(PageState page) {
        List<String> gates = new ArrayList<>(List.of("complete: true"));
        gates.add(gate("space:" + page.spaceKey(), edits.readers("space:" + page.spaceKey())));
        Stream.concat(page.tree().ancestorIds().stream(), Stream.of(page.id()))
                .filter(id -> !edits.readers(id).isEmpty())
                .forEach(id ->
                        gates.add(gate(site.world().page(id).orElseThrow().kind() + ":" + id, edits.readers(id))));
        return gates;
    }

    private static String gate(String node, List<String> readers) {
        return "- {\"node\":\"" + node + "\",\"any_of\":[\"" + String.join("\",\"", readers) + "\"]}";
    }
}
