package io.askmydocs.sandbox.wiki;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Page titles are unique per space, archived and trashed pages included. Guarded by the wiki's lock. */
final class Titles {
    private static final int LONGEST = 255;
    private final Set<String> taken = new HashSet<>();

    void claim(Kind kind, String spaceId, String title) {
        if (title.isBlank() || title.length() > LONGEST) {
            throw new IllegalArgumentException("a title has 1 to " + LONGEST + " characters, not " + title.length());
        }
        if (kind == Kind.PAGE && !taken.add(key(spaceId, title))) {
            throw new IllegalArgumentException("a page titled '" + title + "' exists already in this space");
        }
    }

    void replace(Content content, String title) {
        release(content);
        claim(content.kind(), content.spaceId(), title);
    }

    void release(Content content) {
        if (content.kind() == Kind.PAGE) {
            taken.remove(key(content.spaceId(), content.title()));
        }
    }

    private static String key(String spaceId, String title) {
        return spaceId + "/" + title.toLowerCase(Locale.ROOT);
    }
}
