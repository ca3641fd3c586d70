/** The Confluence Cloud connector: {@code rest} reads, {@code convert} renders, {@code sync} decides. */
@NullMarked
package io.askmydocs.connector.confluence;

import org.jspecify.annotations.NullMarked;
