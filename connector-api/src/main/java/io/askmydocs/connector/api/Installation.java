package io.askmydocs.connector.api;

/**
 * One account of one connector, as an operator installed it.
 *
 * @param id unique across all tenants of the host; the key of everything a connector caches
 * @param label the operator's name for it, such as {@code Engineering wiki}
 * @param settings this installation's own settings, such as {@code site} or {@code spaces}
 */
public record Installation(String id, String label, Configuration settings) {}
