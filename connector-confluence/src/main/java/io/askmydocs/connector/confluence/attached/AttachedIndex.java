package io.askmydocs.connector.confluence.attached;

import io.askmydocs.connector.confluence.rest.AttachmentHit;
import io.askmydocs.connector.confluence.rest.CommentHit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which comments and files hang on which pages, as search listed them. What is kept is small: a few numbers for each. All
 * digests come from here and not from the later answers about one page, so that two runs over the same search results find
 * the same digests, and a search that lagged is noticed by the next run. Not thread-safe while it is filled; afterwards any
 * number of threads may read.
 */
public final class AttachedIndex {

    /** Raised when the same state would now give another document, so that everything is dispatched once more. */
    private static final String FORMAT = "2";

    private final Map<String, SortedMap<String, Item>> comments = new HashMap<>();
    private final Map<String, SortedMap<String, Item>> files = new HashMap<>();

    /** One comment or file; search may name it several times, and the latest version counts. */
    private record Item(
            long version,
            String mark,
            String root,
            @Nullable String parent) {
        static Item later(Item one, Item other) {
            return other.version > one.version ? other : one;
        }
    }

    public void addComments(Collection<CommentHit> hits) {
        for (CommentHit hit : hits) {
            String mark = hit.version() + "/" + hit.resolution();
            Item item = new Item(hit.version(), mark, hit.rootId(), hit.parentId());
            comments.computeIfAbsent(hit.pageId(), id -> new TreeMap<>()).merge(hit.id(), item, Item::later);
        }
    }

    /** Adds files, but for those the limits leave out, which {@code skipped} is told. */
    public void addFiles(Collection<AttachmentHit> hits, AttachmentLimits limits, Consumer<Skipped> skipped) {
        for (AttachmentHit hit : hits) {
            limits.leavesOut(hit.id(), hit.mediaType(), hit.size()).ifPresentOrElse(skipped, () -> add(hit));
        }
    }

    private void add(AttachmentHit hit) {
        String mark = Digest.of(hit.version(), hit.title(), hit.mediaType(), hit.size());
        Item item = new Item(hit.version(), mark, hit.id(), null);
        files.computeIfAbsent(hit.pageId(), id -> new TreeMap<>()).merge(hit.id(), item, Item::later);
    }

    /** The roots of a page's threads: the remote ids its discussion has as documents. */
    public Set<String> threads(String pageId) {
        return of(comments, pageId).values().stream().map(Item::root).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The comments on a page that have replies. */
    public Set<String> answered(String pageId) {
        return of(comments, pageId).values().stream()
                .flatMap(item -> Optional.ofNullable(item.parent()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The ids of a page's files. */
    public Set<String> files(String pageId) {
        return Set.copyOf(of(files, pageId).keySet());
    }

    /** The state of everything on a page; empty when nothing hangs on it. */
    public String digest(String pageId) {
        String discussion = discussionDigest(pageId);
        String attached = filesDigest(pageId);
        return discussion.isEmpty() && attached.isEmpty() ? "" : Digest.of(discussion, attached);
    }

    /** The state of a page's comments; empty when there are none. */
    public String discussionDigest(String pageId) {
        return digest(of(comments, pageId), "");
    }

    /** The state of a page's files; empty when there are none. */
    public String filesDigest(String pageId) {
        return digest(of(files, pageId), "");
    }

    /** The state of one thread; empty when search does not know it (yet). */
    String threadDigest(String pageId, String rootId) {
        return digest(of(comments, pageId), rootId);
    }

    /** The state of one file; empty when search does not know it (yet). */
    String fileDigest(String pageId, String id) {
        return digest(of(files, pageId), id);
    }

    /** Every page on which something hangs. */
    public Set<String> pages() {
        Set<String> pages = new TreeSet<>(comments.keySet());
        pages.addAll(files.keySet());
        return pages;
    }

    private static SortedMap<String, Item> of(Map<String, SortedMap<String, Item>> all, String pageId) {
        return all.getOrDefault(pageId, new TreeMap<>());
    }

    private static String digest(SortedMap<String, Item> items, String root) {
        Digest digest = new Digest().add(FORMAT);
        boolean some = false;
        for (Map.Entry<String, Item> entry : items.entrySet()) {
            Item item = entry.getValue();
            if (root.isEmpty() || item.root().equals(root)) {
                List.of(entry.getKey(), item.mark(), item.root(), String.valueOf(item.parent()))
                        .forEach(digest::add);
                some = true;
            }
        }
        return some ? digest.hex() : "";
    }
}
