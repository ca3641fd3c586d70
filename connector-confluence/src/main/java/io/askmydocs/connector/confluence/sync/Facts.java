package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.ContentFacts;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks search for labels and restrictions. A search that fails is halved until the one id it cannot answer for stands alone;
 * that id has no facts then. Not thread-safe.
 */
final class Facts {

    /** Halving down to one id fails seven times before anything succeeds; far more in a row is an outage. */
    private static final int OUTAGE = 20;

    private final ConfluenceClient client;
    private int failedInARow;

    Facts(ConfluenceClient client) {
        this.client = client;
    }

    /**
     * What search was asked about, and what it knew.
     *
     * @param found by id
     */
    record Answers(Set<String> asked, Map<String, ContentFacts> found) {

        static final Answers NONE = new Answers(Set.of(), Map.of());

        /** These, and what search knows of the rest of the ids. */
        Answers completedBy(Facts facts, Set<String> ids) {
            Set<String> missing = new HashSet<>(ids);
            missing.removeAll(asked);
            Map<String, ContentFacts> both = new HashMap<>(found);
            both.putAll(facts.of(missing).found);
            return new Answers(ids, both);
        }
    }

    Answers of(Collection<String> ids) {
        Map<String, ContentFacts> found = new HashMap<>();
        for (List<String> chunk : ConfluenceClient.chunks(List.copyOf(ids), ConfluenceClient.SEARCH_BATCH)) {
            collect(chunk, found);
        }
        return new Answers(Set.copyOf(ids), found);
    }

    private void collect(List<String> ids, Map<String, ContentFacts> found) {
        try {
            client.facts(ids).forEach(facts -> found.putIfAbsent(facts.id(), facts));
            failedInARow = 0;
        } catch (ConnectorApiException e) {
            if (!mayBeOneOfThem(e) || e.retryable() && ++failedInARow > OUTAGE) {
                throw e;
            }
            if (ids.size() > 1) {
                int middle = ids.size() / 2;
                collect(ids.subList(0, middle), found);
                collect(ids.subList(middle, ids.size()), found);
            }
        }
    }

    /** Neither a limit, a lost connection nor a removed endpoint has anything to do with what was asked for. */
    private static boolean mayBeOneOfThem(ConnectorApiException e) {
        boolean refused = !e.retryable() && e.category() != FailureCategory.ENDPOINT_REMOVED;
        return e.retryAfter().isEmpty() && (refused || Bodies.breaksOnContent(e));
    }
}
