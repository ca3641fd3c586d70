/**
 * The connector SPI: everything a host implements and everything a connector implements, with no third-party type.
 *
 * <p>A host discovers {@link io.askmydocs.connector.api.ConnectorInterface connectors} with a {@link
 * io.askmydocs.connector.api.ConnectorRegistry}, lends one {@link io.askmydocs.connector.api.ConnectorContext} per call, and
 * receives documents through its {@link io.askmydocs.connector.api.ConnectorIngestionContract}. Nothing here lets a connector
 * name a tenant or another installation: isolation holds by construction.
 *
 * <p>No method accepts or returns {@code null} unless it is annotated {@link org.jspecify.annotations.Nullable}. Collections
 * handed over are copied; collections returned are unmodifiable.
 */
@NullMarked
package io.askmydocs.connector.api;

import org.jspecify.annotations.NullMarked;
