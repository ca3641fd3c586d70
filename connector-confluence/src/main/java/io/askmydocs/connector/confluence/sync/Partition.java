package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.CheckpointStore;
import java.util.Optional;
import java.util.UUID;

/** The checkpoints of one space that is synced by itself, under names of their own. */
record Partition(CheckpointStore store, String spaceKey) implements CheckpointStore {

    /** Names the time between connecting and disconnecting: whoever disconnects cannot name the partitions. */
    private static final String CONNECTION = "connection";

    /** Goes on where the space stands, and begins anew where the installation was disconnected since. */
    static Partition of(CheckpointStore store, String spaceKey) {
        Partition partition = new Partition(store, spaceKey);
        Optional<String> connection = Optional.of(connection(store));
        if (!partition.load(CONNECTION).equals(connection)) {
            SyncRun.forget(partition);
            partition.save(CONNECTION, connection.get());
        }
        return partition;
    }

    /** Lets every partition begin anew. */
    static void forget(CheckpointStore installation) {
        installation.delete(CONNECTION);
    }

    private static String connection(CheckpointStore store) {
        return store.load(CONNECTION).orElseGet(() -> {
            String name = UUID.randomUUID().toString();
            store.save(CONNECTION, name);
            return name;
        });
    }

    @Override
    public Optional<String> load(String name) {
        return store.load(own(name));
    }

    @Override
    public void save(String name, String value) {
        store.save(own(name), value);
    }

    @Override
    public void delete(String name) {
        store.delete(own(name));
    }

    private String own(String name) {
        return "partition." + spaceKey + "." + name;
    }
}
