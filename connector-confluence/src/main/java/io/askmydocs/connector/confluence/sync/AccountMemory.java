package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.CheckpointStore;
import java.util.Optional;

/**
 * Whose consent the documents of a site were read with. One for the whole installation, since any of its partitions may be the
 * first to meet another account; and not forgotten when the installation is disconnected, since its documents stay.
 */
record AccountMemory(CheckpointStore installation, Site site) {

    Optional<String> id() {
        return installation.load(name());
    }

    void id(String accountId) {
        installation.save(name(), accountId);
    }

    private String name() {
        return "account." + site.id();
    }
}
