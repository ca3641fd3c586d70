package io.askmydocs.host.kb;

import java.util.Optional;

/**
 * Which documents to list; what is absent does not matter.
 *
 * @param text words, and phrases in double quotes, each of which is in the title or in the Markdown, also as a part of a word, in
 *     any case of letters
 * @param installation an installation's id
 * @param container a container's key, such as a space key
 * @param mediaType such as {@code application/vnd.confluence.page+json}
 * @param removed whether to list those that were removed, instead of those that are there
 */
public record LibraryFilter(
        Optional<String> text,
        Optional<String> installation,
        Optional<String> container,
        Optional<String> mediaType,
        boolean removed) {

    /** Of any media type. */
    public LibraryFilter(
            Optional<String> text, Optional<String> installation, Optional<String> container, boolean removed) {
        this(text, installation, container, Optional.empty(), removed);
    }

    /** All that are there. */
    public static LibraryFilter all() {
        return new LibraryFilter(Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The documents of one installation. */
    public static LibraryFilter of(String installation) {
        return new LibraryFilter(Optional.empty(), Optional.of(installation), Optional.empty(), false);
    }
}
