/** The knowledge base: Markdown files and what is known of them. The door is {@link io.askmydocs.host.kb.KnowledgeBase}. */
@NullMarked
package io.askmydocs.host.kb;

import org.jspecify.annotations.NullMarked;
