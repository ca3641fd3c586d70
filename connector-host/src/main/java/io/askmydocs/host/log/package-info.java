/** Which run a line of the log is about. The door is {@link io.askmydocs.host.log.RunIds}. */
@NullMarked
package io.askmydocs.host.log;

import org.jspecify.annotations.NullMarked;
