package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which spaces a run looks at. */
final class SpaceSelection {

    private final ConfluenceClient client;

    SpaceSelection(ConfluenceClient client) {
        this.client = client;
    }

    /**
     * The spaces with these keys, or all of them. A key nobody answers to is a problem of its own; when no key is answered to,
     * the setting is wrong.
     */
    List<Space> select(List<String> keys, RunRecord record) {
        List<Space> found = client.spaces(keys);
        Set<String> answered = found.stream().map(Space::key).collect(Collectors.toSet());
        List<String> unknown =
                keys.stream().filter(key -> !answered.contains(key)).toList();
        if (!unknown.isEmpty() && found.isEmpty()) {
            throw new ConnectorConfigurationException("No space with key " + String.join(", ", unknown)
                    + " exists, or this account cannot see it. Check the space keys (they are case-sensitive).");
        }
        unknown.forEach(key -> record.problem(SyncProblem.error(
                key,
                "space_not_found",
                "No space with key " + key + " exists, or this account cannot see it. Check the key.")));
        return found;
    }
}
