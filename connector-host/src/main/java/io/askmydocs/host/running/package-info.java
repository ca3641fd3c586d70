/** Tells other processes of the machine which host runs, and where. */
@NullMarked
package io.askmydocs.host.running;

import org.jspecify.annotations.NullMarked;
