/** Connectors that are dropped in. The door is {@link io.askmydocs.host.plugins.Plugins}. */
@NullMarked
package io.askmydocs.host.plugins;

import org.jspecify.annotations.NullMarked;
