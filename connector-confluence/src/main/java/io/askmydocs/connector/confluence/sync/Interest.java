package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Whether the installation syncs a space, known by its id alone. Thread-safe; asks the site once for each unknown one. */
final class Interest {

    private final ConfluenceClient client;
    private final SyncSettings settings;
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    Interest(ConfluenceClient client, SyncSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    void learn(List<Space> spaces) {
        spaces.forEach(space -> known.put(space.id(), wants(space)));
    }

    boolean wants(String spaceId) {
        return known.computeIfAbsent(
                spaceId, id -> client.spacesById(List.of(id)).stream().anyMatch(this::wants));
    }

    boolean wants(Space space) {
        return settings.spaces().wants(space)
                && (!space.archived() || settings.spaces().archived());
    }
}
