/** A small Markdown tree and the one writer that prints it. */
@NullMarked
package io.askmydocs.connector.confluence.convert.markdown;

import org.jspecify.annotations.NullMarked;
