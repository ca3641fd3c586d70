package io.askmydocs.connector.confluence.rest;

/**
 * An attached file as search knows it: enough to tell whether it has changed.
 *
 * @param pageId the page or blog post it is attached to
 * @param size in bytes; -1 when search did not say
 */
public record AttachmentHit(String id, long version, String pageId, String title, String mediaType, long size) {}
