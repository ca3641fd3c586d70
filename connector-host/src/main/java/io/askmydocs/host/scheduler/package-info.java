/** When which installation is synced. The door is {@link io.askmydocs.host.scheduler.SyncScheduler}. */
@NullMarked
package io.askmydocs.host.scheduler;

import org.jspecify.annotations.NullMarked;
