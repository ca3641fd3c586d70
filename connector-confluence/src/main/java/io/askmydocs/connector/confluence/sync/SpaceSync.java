package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.api.SyncProgress;
import io.askmydocs.connector.confluence.rest.Change;
import io.askmydocs.connector.confluence.rest.ConfluenceClient.HowToList;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Listing;
import io.askmydocs.connector.confluence.rest.Listing.Page;
import io.askmydocs.connector.confluence.rest.Space;
import io.askmydocs.connector.confluence.sync.Bookmarks.Place;
import io.askmydocs.connector.confluence.sync.Facts.Answers;
import io.askmydocs.connector.confluence.sync.Removals.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Syncs one space. Not thread-safe; spaces run side by side, each with one of these. */
final class SpaceSync {

    private final Space space;
    private final SyncScope run;
    private final Tally tally;
    private final Known known;
    private final AttachedSync attached;
    private final Batches batches;
    private final Removals removals;
    private long listed;

    SpaceSync(Space space, SyncScope run, Tally tally) {
        this.space = space;
        this.run = run;
        this.tally = tally;
        this.known = Known.of(DocumentAssembler.METADATA_KEY, run.assembler().container(space), run.ingestion());
        this.attached = new AttachedSync(space, run, tally);
        this.batches = new Batches(space, run, known, attached, tally);
        this.removals = new Removals(space, run, known, attached, tally);
    }

    /** Everything in the space. An archived space counts as archived content. */
    void full(Executor fetcher, Bookmarks bookmarks) {
        boolean goesOn = bookmarks.of(space).isPresent();
        int held = known.size();
        if (space.archived() && !run.settings().spaces().archived()) {
            removals.takeArchived(known.unseen(), held);
        } else {
            // The host knows nothing of the space yet: then every body is needed, and the listing brings them cheapest.
            Place start = bookmarks.of(space).orElse(new Place(ContentType.PAGE, known.isEmpty(), Optional.empty()));
            attached.learnAll();
            for (ContentType type : ContentType.values()) {
                if (type.compareTo(start.type()) >= 0
                        && run.settings().contents().types().contains(type)) {
                    walk(
                            type == start.type() ? start : new Place(type, start.withBodies(), Optional.empty()),
                            fetcher,
                            bookmarks);
                    following(type)
                            .ifPresent(next ->
                                    bookmarks.put(space, new Place(next, start.withBodies(), Optional.empty())));
                }
            }
            // What stands before the bookmark was met by the run that set it.
            removals.confirm(
                    known.unseen(),
                    batches.filteredOut(),
                    held,
                    content -> goesOn
                            && known.holdsVersion(
                                    content.id(), content.version().number()));
            if (goesOn) {
                attached.seeAll();
            }
            attached.removeGone();
        }
        progressed(true);
    }

    /** The content that is listed after this. */
    private static Optional<ContentType> following(ContentType type) {
        return Arrays.stream(ContentType.values())
                .filter(other -> other.compareTo(type) > 0)
                .findFirst();
    }

    /** A listing whose cursor went stale, or that some body broke, starts again; what was dispatched is recognised and skipped. */
    private void walk(Place from, Executor fetcher, Bookmarks bookmarks) {
        Place start = from;
        for (int attempt = 0; ; attempt++) {
            try {
                walkOnce(start, fetcher, bookmarks);
                return;
            } catch (ConnectorApiException e) {
                start = again(start, e, attempt).orElseThrow(() -> e);
            }
        }
    }

    /** A cursor's limit never changes, so a listing that is too large for the server is repeated without bodies. */
    private static Optional<Place> again(Place start, ConnectorApiException e, int attempt) {
        if (e.retryAfter().isPresent()) {
            return Optional.empty();
        }
        if (start.withBodies() && Bodies.breaksOnContent(e)) {
            return Optional.of(new Place(start.type(), false, Optional.empty()));
        }
        boolean staleCursor = e.category() == FailureCategory.BAD_REQUEST && attempt < 3;
        return staleCursor
                ? Optional.of(new Place(start.type(), start.withBodies(), Optional.empty()))
                : Optional.empty();
    }

    private void walkOnce(Place start, Executor fetcher, Bookmarks bookmarks) {
        HowToList how =
                new HowToList(start.withBodies(), run.settings().spaces().archived(), start.cursor());
        Listing<Content> listing = run.client().list(space, start.type(), how);
        Facts facts = new Facts(run.client());
        ReadAhead<Content, Described> pages =
                new ReadAhead<>(listing, page -> Described.of(page, facts), Described::large, fetcher);
        while (pages.hasNext()) {
            run.cancellation().throwIfCancelled();
            Described described = pages.next();
            Page<Content> page = described.page();
            listed += page.items().size();
            batches.process(page.items(), described.facts());
            page.next()
                    .ifPresent(cursor ->
                            bookmarks.put(space, new Place(start.type(), start.withBodies(), Optional.of(cursor))));
            progressed(false);
        }
        if (!listing.complete()) {
            throw new IllegalStateException("the listing of space " + space.key() + " ended early");
        }
    }

    /** A page of a listing, and what search knows of its contents. */
    private record Described(Page<Content> page, Answers facts) {

        /** In characters of all bodies; of several spaces at once, some of this size must fit a small heap. */
        private static final long LARGE = 2_000_000;

        static Described of(Page<Content> page, Facts facts) {
            return new Described(
                    page, facts.of(page.items().stream().map(Content::id).toList()));
        }

        boolean large() {
            return page.items().stream()
                            .flatMap(content -> content.body().stream())
                            .mapToLong(String::length)
                            .sum()
                    > LARGE;
        }
    }

    /** Only what the change query named. */
    void changes(List<Change> changes) {
        int held = known.size();
        Map<String, Reason> gone = new HashMap<>();
        for (ContentType type : ContentType.values()) {
            List<String> ids = changes.stream()
                    .filter(change -> change.type() == type && isNews(change))
                    .map(Change::id)
                    .distinct()
                    .toList();
            update(type, ids, gone);
        }
        gone.putAll(batches.filteredOut());
        removals.take(gone, held);
        progressed(true);
    }

    private boolean isNews(Change change) {
        return run.settings().contents().types().contains(change.type())
                && !known.holdsVersion(change.id(), change.version());
    }

    private void update(ContentType type, List<String> ids, Map<String, Reason> gone) {
        List<Content> readable = new ArrayList<>();
        for (Content content : new Bodies(run.client(), tally, run.retries()).fetch(type, ids)) {
            if (run.settings().spaces().wants(content) && content.spaceId().equals(space.id())) {
                readable.add(content);
            } else if (known.holds(content.id())) {
                removals.reason(content).ifPresent(reason -> gone.put(content.id(), reason));
            } else if (removals.reason(content).isEmpty()) {
                // It moved to another space that is synced, and search has yet to say so.
                run.retries().add(type, content.id());
            }
        }
        listed += readable.size();
        attached.learn(readable.stream().map(Content::id).toList());
        batches.process(readable, Answers.NONE);
    }

    private void progressed(boolean finished) {
        run.progress().progressed(new SyncProgress(space.key(), tally.looked(), listed, finished));
    }
}
