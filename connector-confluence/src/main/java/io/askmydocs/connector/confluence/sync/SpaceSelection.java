package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which spaces a run looks at.
 *
 * @param unknownKeys the keys nobody answered to
 */
record SpaceSelection(List<Space> spaces, List<String> unknownKeys) {

    static final SpaceSelection NOTHING = new SpaceSelection(List.of(), List.of());

    /** The spaces the settings ask for. */
    static SpaceSelection of(ConfluenceClient client, SyncSettings.Spaces wanted) {
        List<Space> found = client.spaces(wanted.keys());
        Set<String> answered = found.stream().map(Space::key).collect(Collectors.toSet());
        return new SpaceSelection(
                found.stream().filter(wanted::wants).toList(),
                wanted.keys().stream().filter(key -> !answered.contains(key)).toList());
    }

    /** When no key is answered to, the setting is wrong. */
    SpaceSelection requireAny() {
        if (!unknownKeys.isEmpty() && spaces.isEmpty()) {
            throw new ConnectorConfigurationException("No space with key " + String.join(", ", unknownKeys)
                    + " exists, or this account cannot see it. Check the space keys (they are case-sensitive).");
        }
        return this;
    }

    /** A key nobody answers to is a problem of its own. */
    SpaceSelection report(RunRecord record) {
        unknownKeys.forEach(key -> record.problem(SyncProblem.error(
                key,
                "space_not_found",
                "No space with key " + key + " exists, or this account cannot see it. Check the key.")));
        return this;
    }
}
