/**
 * What must be done: which content to look at, what to fetch, what to dispatch and what to take back. The door is {@link
 * io.askmydocs.connector.confluence.sync.SyncRun}.
 */
@NullMarked
package io.askmydocs.connector.confluence.sync;

import org.jspecify.annotations.NullMarked;
