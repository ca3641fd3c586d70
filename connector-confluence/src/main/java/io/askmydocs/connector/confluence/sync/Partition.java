package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.CheckpointStore;
import java.util.Optional;

/** The checkpoints of one space that is synced by itself, under names of their own. */
record Partition(CheckpointStore store, String spaceKey) implements CheckpointStore {

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
