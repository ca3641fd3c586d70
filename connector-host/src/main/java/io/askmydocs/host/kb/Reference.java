package io.askmydocs.host.kb;

/** How a document's text refers to another document. */
public sealed interface Reference {

    /** By an address as it stands in Markdown: one at the source, or one relative to the document's file. */
    record ToAddress(String address) implements Reference {}

    /** By a title, and maybe a place behind {@code #}. */
    record ToTitle(String title) implements Reference {}
}
