package io.askmydocs.connector.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A connector whose sync can be cut into parts that do not touch each other, such as spaces, so that hosts can spread it.
 * Every document belongs to one partition, and each partition keeps its own checkpoint under a name of its own. Different
 * partitions may run at once, also in different processes; one partition runs once at a time.
 */
public interface SupportsPartitionedSync {

    /**
     * The partitions there are now, each an opaque name that stays the same as long as its part of the source exists. Syncing
     * all of them is syncing the installation. It is whole or it fails.
     */
    List<String> partitions(ConnectorContext context);

    /**
     * Syncs one partition, and neither adds, changes nor removes a document of another.
     *
     * @param partition one of {@link #partitions}; a partition that is gone at the source ends in a problem of the result
     * @param since absent: a full sync; otherwise as in {@link ConnectorInterface#syncIncremental}
     */
    SyncResult syncPartition(ConnectorContext context, String partition, Optional<Instant> since);
}
