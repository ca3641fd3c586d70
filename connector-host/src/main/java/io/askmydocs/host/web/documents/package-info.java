/** What the knowledge base holds. */
@NullMarked
package io.askmydocs.host.web.documents;

import org.jspecify.annotations.NullMarked;
