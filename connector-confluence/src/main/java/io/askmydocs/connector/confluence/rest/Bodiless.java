package io.askmydocs.connector.confluence.rest;

import io.askmydocs.connector.confluence.rest.Content.Parent;
import org.jspecify.annotations.Nullable;

/**
 * A whiteboard, database or embed: a place in the tree that pages may hang below.
 *
 * @param parent {@code null} at the top of a space
 */
public record Bodiless(String id, @Nullable Parent parent) {}
