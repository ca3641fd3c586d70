package io.askmydocs.connector.confluence.rest;

import io.askmydocs.connector.confluence.rest.Content.Parent;
import org.jspecify.annotations.Nullable;

/**
 * A folder, which has a title and a place in the tree but no body.
 *
 * @param parent {@code null} at the top of a space
 */
public record Folder(String id, String title, @Nullable Parent parent) {}
