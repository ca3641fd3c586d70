package io.askmydocs.connector.confluence.convert.markdown;

/** A piece of Markdown: a block, or an inline that lives inside one. */
public sealed interface Node permits Block, Inline {}
