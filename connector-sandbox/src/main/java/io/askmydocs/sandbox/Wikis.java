package io.askmydocs.sandbox;

import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Kind;
import io.askmydocs.sandbox.wiki.Wiki;

/** Finds what must be there. */
final class Wikis {
    private Wikis() {}

    static Content existing(Wiki wiki, String id) {
        return wiki.content(id).orElseThrow(() -> new IllegalArgumentException("no content has the id " + id));
    }

    static Content existing(Wiki wiki, String id, Kind kind) {
        Content content = existing(wiki, id);
        if (content.kind() != kind) {
            throw new IllegalArgumentException(
                    id + " is a " + content.kind().wireName() + ", not a " + kind.wireName());
        }
        return content;
    }
}
