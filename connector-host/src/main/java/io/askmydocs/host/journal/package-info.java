/** What happened: runs, audit events, and the checkpoints that connectors keep between calls. */
@NullMarked
package io.askmydocs.host.journal;

import org.jspecify.annotations.NullMarked;
