/** The page of connectors, and how an account gets connected. */
@NullMarked
package io.askmydocs.host.web.connectors;

import org.jspecify.annotations.NullMarked;
