/** Storage format to GitHub-flavoured Markdown; the door is {@link io.askmydocs.connector.confluence.convert.ConfluenceStorageToMarkdown}. */
@NullMarked
package io.askmydocs.connector.confluence.convert;

import org.jspecify.annotations.NullMarked;
