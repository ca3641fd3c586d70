package io.askmydocs.sandbox.rest;

import io.askmydocs.sandbox.cql.Cql;
import io.askmydocs.sandbox.wiki.Content;
import io.askmydocs.sandbox.wiki.Status;
import io.askmydocs.sandbox.wiki.Wiki;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds by the state of a while ago, shows the state of now. */
final class SearchIndex {
    private final Wiki wiki;
    private final Duration lag;

    SearchIndex(Wiki wiki, Duration lag) {
        this.wiki = wiki;
        this.lag = lag;
    }

    /** Trashed content is in no index, and what was trashed since the index looked is left out too. */
    List<Content> find(Cql query, Set<Status> statuses, Visible visible) {
        return candidates(query)
                .flatMap(content -> indexed(content).stream())
                .filter(content -> isIn(content, statuses))
                .map(content -> new IndexedContent(wiki, content))
                .filter(query::matches)
                .sorted(query.order())
                .flatMap(found -> visible.content(found.id()).stream())
                .filter(content -> wiki.statusOf(content) != Status.TRASHED)
                .toList();
    }

    /** What hangs on vanished content is found no more. */
    private boolean isIn(Content content, Set<Status> statuses) {
        return statuses.contains(content.kind().isAttached() ? wiki.statusOf(content) : content.status());
    }

    private Stream<Content> candidates(Cql query) {
        return query.onlyIds()
                .map(ids -> ids.stream().flatMap(id -> wiki.content(id).stream()))
                .orElseGet(wiki::contents);
    }

    private Optional<Content> indexed(Content content) {
        if (lag.isZero()) {
            return Optional.of(content);
        }
        Instant lookedAt = wiki.clock().instant().minus(lag);
        return wiki.contentAsOf(content.id(), lookedAt);
    }
}
