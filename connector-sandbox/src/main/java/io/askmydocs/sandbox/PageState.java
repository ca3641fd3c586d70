package io.askmydocs.sandbox;

import java.time.Instant;
import java.util.List;

/**
 * The truth about a page, blog post or folder, for tests to compare with.
 *
 * @param kind page, blogpost or folder
 * @param status current, archived or trashed
 * @param tree where it is
 * @param text what it says, and since when
 * @param marks what changes without a new version
 */
public record PageState(String id, String kind, String status, Tree tree, Text text, Marks marks) {

    /** Ancestors from the top of the space down to the parent. */
    public record Tree(String spaceKey, List<String> ancestorIds, List<String> ancestorTitles) {}

    public record Text(String title, String storage, int version, Instant createdAt, Instant modifiedAt) {}

    /**
     * Labels, and who may read.
     *
     * @param restricted whether it has a read restriction of its own
     * @param visible whether the account that signs in may read it
     */
    public record Marks(List<String> labels, boolean restricted, boolean visible) {}

    public String spaceKey() {
        return tree.spaceKey;
    }

    public List<String> ancestorTitles() {
        return tree.ancestorTitles;
    }

    public String title() {
        return text.title;
    }

    public String storage() {
        return text.storage;
    }

    public int version() {
        return text.version;
    }

    public Instant modifiedAt() {
        return text.modifiedAt;
    }

    public List<String> labels() {
        return marks.labels;
    }

    public boolean restricted() {
        return marks.restricted;
    }

    public boolean visible() {
        return marks.visible;
    }
}
