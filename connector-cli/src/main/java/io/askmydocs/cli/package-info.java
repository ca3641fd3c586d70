/** The command line, and the one place where host, connectors and sandbox meet. */
@NullMarked
package io.askmydocs.cli;

import org.jspecify.annotations.NullMarked;
