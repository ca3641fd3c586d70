package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.confluence.rest.Comment;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.UserClient;
import io.askmydocs.connector.confluence.sync.MissingScopes.Part;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the authors of comments are called. Each account is asked for once a run; one whose name is not to be had keeps its id.
 * Thread-safe.
 */
final class Names {

    private final UserClient client;
    private final MissingScopes missing;
    private final Map<String, String> known = new HashMap<>();
    private boolean refused;

    Names(UserClient client, MissingScopes missing) {
        this.client = client;
        this.missing = missing;
    }

    /** By account id, those of the authors of these threads alone: what a document says does not depend on what else was read. */
    synchronized Map<String, String> of(Collection<Comment> threads) {
        Set<String> authors = new TreeSet<>();
        threads.forEach(comment -> collect(comment, authors));
        List<String> unknown =
                authors.stream().filter(id -> !known.containsKey(id)).toList();
        for (List<String> chunk : ConfluenceClient.chunks(unknown, UserClient.BATCH)) {
            missing.unlessMissing(Part.NAMES, () -> ask(chunk));
        }
        Map<String, String> names = new HashMap<>(known);
        names.keySet().retainAll(authors);
        names.values().removeIf(String::isEmpty);
        return names;
    }

    private static void collect(Comment comment, Set<String> authors) {
        if (comment.authorId() != null) {
            authors.add(comment.authorId());
        }
        comment.replies().forEach(reply -> collect(reply, authors));
    }

    private void ask(List<String> ids) {
        if (refused) {
            return;
        }
        ids.forEach(id -> known.put(id, ""));
        try {
            known.putAll(client.names(ids));
        } catch (ConnectorApiException e) {
            if (e.retryAfter().isPresent()) {
                ids.forEach(known::remove);
                throw e;
            }
            // One id may be wrong; anything else would meet the others as well.
            refused = e.category() != FailureCategory.BAD_REQUEST;
        }
    }
}
