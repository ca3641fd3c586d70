package io.askmydocs.connector.api;

/**
 * A container of documents at the source, such as a Confluence space.
 *
 * @param key what settings name it by, such as a space key
 * @param name what people call it
 * @param type the source's own word for its kind, such as {@code global} or {@code personal}
 * @param archived whether the source has put it away
 */
public record DiscoveredContainer(String key, String name, String type, boolean archived) {}
