package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Flow;

/** Converts one family of macros. */
@FunctionalInterface
public interface MacroHandler {
    void handle(MacroCall macro, Walk walk, Flow out);
}
