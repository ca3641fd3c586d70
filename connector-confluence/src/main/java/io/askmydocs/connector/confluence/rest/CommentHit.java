package io.askmydocs.connector.confluence.rest;

import org.jspecify.annotations.Nullable;

/**
 * A comment as search knows it: enough to tell whether its page's discussion has changed.
 *
 * @param pageId the page or blog post it is about
 * @param parentId the comment it answers; {@code null} for the root of a thread
 * @param rootId the root of its thread, which is itself for a root
 * @param resolution such as {@code resolved}; empty when search did not say
 */
public record CommentHit(
        String id, long version, String pageId, @Nullable String parentId, String rootId, String resolution) {}
