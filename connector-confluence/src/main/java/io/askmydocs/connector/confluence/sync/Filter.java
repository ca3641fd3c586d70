package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which content the settings admit by label or CQL. Search decides, because label lists are cut without saying so
 * (CONFCLOUD-71415).
 */
record Filter(ConfluenceClient client, Optional<String> condition) {

    boolean admitsEverything() {
        return condition.isEmpty();
    }

    /** The ids among these that match. */
    Set<String> admitted(Collection<String> ids) {
        Set<String> admitted = new HashSet<>();
        for (List<String> chunk : ConfluenceClient.chunks(List.copyOf(ids), ConfluenceClient.SEARCH_BATCH)) {
            admitted.addAll(client.matching(chunk, condition.orElseThrow()));
        }
        return admitted;
    }
}
