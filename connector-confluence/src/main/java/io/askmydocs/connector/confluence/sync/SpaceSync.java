package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.SyncProgress;
import io.askmydocs.connector.confluence.rest.Change;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Listing;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Syncs one space. Not thread-safe; spaces run side by side, each with one of these. */
final class SpaceSync {

    private final Space space;
    private final SyncScope run;
    private final Tally tally;
    private final Known known;
    private final Batches batches;
    private final Removals removals;
    private long listed;

    SpaceSync(Space space, SyncScope run, Tally tally) {
        this.space = space;
        this.run = run;
        this.tally = tally;
        this.known = Known.of(run.assembler().container(space), run.ingestion());
        this.batches = new Batches(space, run, known, tally);
        this.removals = new Removals(run, tally);
    }

    /** Everything in the space. An archived space counts as archived content. */
    void full(Executor fetcher) {
        if (space.archived()) {
            removals.confirmArchived(space, known.unseen());
        } else {
            // The host knows nothing of the space yet: then every body is needed, and the listing brings them cheapest.
            boolean first = known.isEmpty();
            for (ContentType type : ContentType.values()) {
                walk(type, first, fetcher);
            }
            removals.confirm(known.unseen());
        }
        progressed(true);
    }

    private void walk(ContentType type, boolean withBodies, Executor fetcher) {
        try {
            walkOnce(type, withBodies, fetcher);
        } catch (ConnectorApiException e) {
            if (!withBodies || !Bodies.breaksOnContent(e)) {
                throw e;
            }
            // Some body broke the listing. A cursor's limit never changes, so the walk starts again without bodies;
            // what
            // was dispatched already is recognised and skipped.
            walkOnce(type, false, fetcher);
        }
    }

    private void walkOnce(ContentType type, boolean withBodies, Executor fetcher) {
        Listing<Content> listing = run.client().list(space, type, withBodies);
        ReadAhead<Content> pages = new ReadAhead<>(listing, fetcher);
        while (pages.hasNext()) {
            run.cancellation().throwIfCancelled();
            List<Content> batch = pages.next();
            listed += batch.size();
            batches.process(batch);
            progressed(false);
        }
        if (!listing.complete()) {
            throw new IllegalStateException("the listing of space " + space.key() + " ended early");
        }
    }

    /** Only what the change query named. */
    void changes(List<Change> changes) {
        for (ContentType type : ContentType.values()) {
            List<String> ids = changes.stream()
                    .filter(change -> change.type() == type && !known.holdsVersion(change.id(), change.version()))
                    .map(Change::id)
                    .distinct()
                    .toList();
            update(type, ids);
        }
        progressed(true);
    }

    private void update(ContentType type, List<String> ids) {
        List<Content> current = new ArrayList<>();
        for (Content content : new Bodies(run.client(), tally, run.retries()).fetch(type, ids)) {
            if (content.current()) {
                current.add(content);
            } else {
                removals.removeUnlessCurrent(content);
            }
        }
        listed += current.size();
        batches.process(current);
    }

    private void progressed(boolean finished) {
        run.progress().progressed(new SyncProgress(space.key(), tally.looked(), listed, finished));
    }
}
