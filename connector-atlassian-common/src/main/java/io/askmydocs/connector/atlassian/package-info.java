/**
 * Signing in to Atlassian Cloud: a connector describes its {@link io.askmydocs.connector.atlassian.AtlassianProduct} and holds
 * one {@link io.askmydocs.connector.atlassian.AtlassianConnections}, which opens sessions from the host's vault.
 */
@NullMarked
package io.askmydocs.connector.atlassian;

import org.jspecify.annotations.NullMarked;
