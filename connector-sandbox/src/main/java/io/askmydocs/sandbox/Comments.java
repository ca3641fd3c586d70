package io.askmydocs.sandbox;

import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Detail;
import io.askmydocs.sandbox.wiki.Detail.Resolution;
import io.askmydocs.sandbox.wiki.Draft;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Wiki;

/** Writes comments and settles them. */
final class Comments {
    private static final int LONGEST_TITLE = 255;

    private final Wiki wiki;

    Comments(Wiki wiki) {
        this.wiki = wiki;
    }

    String add(String parentId, String storage, Detail detail) {
        return add(parentId, storage, detail, World.ACCOUNT_ID);
    }

    private String add(String parentId, String storage, Detail detail, String authorId) {
        Content page = wiki.containerOf(Wikis.existing(wiki, parentId));
        String title = "Re: " + page.title();
        Content.Text text = Draft.text(title.substring(0, Math.min(title.length(), LONGEST_TITLE)), storage);
        String spaceKey = wiki.spaceOf(page).key();
        Draft draft =
                new Draft(Kind.COMMENT, spaceKey, parentId, text, wiki.clock().instant(), authorId);
        return wiki.add(draft, detail).id();
    }

    /** A reply is where the comment is that it answers. */
    String reply(String commentId, String storage, String authorId) {
        return add(commentId, storage, existing(commentId).detail(), authorId);
    }

    void edit(String commentId, String storage) {
        wiki.edit(existing(commentId).id(), storage, World.ACCOUNT_ID);
    }

    void settle(String commentId, Resolution resolution) {
        Content first = wiki.threadOf(existing(commentId));
        if (!(first.detail() instanceof Detail.Inline inline)) {
            throw new IllegalArgumentException("comment " + commentId + " is no inline one; only those are resolved");
        }
        wiki.replace(first.id(), new Detail.Inline(inline.selection(), resolution), World.ACCOUNT_ID);
    }

    void delete(String commentId) {
        wiki.delete(existing(commentId).id());
    }

    private Content existing(String id) {
        return Wikis.existing(wiki, id, Kind.COMMENT);
    }
}
