package io.askmydocs.it.docs;

import java.util.List;
import java.util.regex.Pattern;

/** The relative links of a Markdown text, images among them, without fragments. */
final class Links {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(#[^)]*)?\\)");

    private Links() {}

    static List<String> of(String markdown) {
        return LINK.matcher(markdown).results().map(link -> link.group(1)).toList();
    }
}
