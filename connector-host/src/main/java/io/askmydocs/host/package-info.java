/** The reference host, in plain Java. The door is {@link io.askmydocs.host.Host}; it knows connectors by their API alone. */
@NullMarked
package io.askmydocs.host;

import org.jspecify.annotations.NullMarked;
