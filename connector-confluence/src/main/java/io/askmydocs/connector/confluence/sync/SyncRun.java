package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Space;
import io.askmydocs.connector.confluence.sync.ChangeFeed.SpaceChanges;
import io.askmydocs.connector.confluence.sync.Checkpoint.Coverage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One sync of one installation. Made for one call of {@link #full} or {@link #incremental}, and thrown away. */
public final class SyncRun {

    private final ConnectorContext context;
    private final ConfluenceClient client;
    private final Site site;
    private final List<String> spaceKeys;
    private final Journal journal;
    private final ChangeFeed feed;

    public SyncRun(ConnectorContext context, ConfluenceClient client, Site site) {
        this.context = context;
        this.client = client;
        this.site = site;
        this.spaceKeys = context.installation().settings().list("spaces");
        this.journal = new Journal(context.checkpoints(), Checkpoint.scopeOf(site, spaceKeys));
        this.feed = new ChangeFeed(client, spaceKeys);
    }

    /** Makes the host's documents equal to what is readable now. Goes on with a full sync that was cut off. */
    public SyncResult full() {
        return run(SyncMode.FULL, record -> syncEverything(false, record));
    }

    /** Brings what changed since then, or since the last run, whichever is earlier; everything when neither is known. */
    public SyncResult incremental(Optional<Instant> since) {
        Optional<Instant> seen = journal.seenUpTo();
        if (since.isEmpty()) {
            return full();
        }
        if (seen.isEmpty()) {
            return run(SyncMode.FULL, record -> syncEverything(true, record));
        }
        Instant from = since.get().isBefore(seen.get()) ? since.get() : seen.get();
        return run(SyncMode.INCREMENTAL, record -> syncChanges(from, record));
    }

    /** Forgets where the installation stands, so that its next sync starts from nothing. */
    public static void forget(CheckpointStore checkpoints) {
        Checkpoint.forget(checkpoints);
    }

    private SyncResult run(SyncMode mode, Consumer<RunRecord> work) {
        return new RunRecord(context, client, mode).of(record -> {
            if (journal.wasDamaged()) {
                record.problem(SyncProblem.warning(
                        context.installation().id(),
                        "checkpoint_unreadable",
                        "What the last sync left to start from cannot be read, so this one looks at everything."));
            }
            work.accept(record);
        });
    }

    /**
     * Every space from its listing. Spaces that an unfinished full sync is done with are not listed again: what changed in them
     * since it began is brought instead, so that a space which fails time and again does not hold up the others.
     */
    private void syncEverything(boolean goOn, RunRecord record) {
        Instant now = context.clock().instant();
        Optional<Instant> begun = journal.beginFull(now, goOn);
        SpaceSelection selection =
                SpaceSelection.of(client, spaceKeys).requireAny().report(record);
        Map<String, SpaceChanges> missed =
                begun.map(since -> feed.since(since, now, journal.due())).orElse(Map.of());
        eachSpace(selection.spaces(), record, (space, workers) -> {
            if (!journal.finished(space)) {
                spaceSync(space, workers, record).full(workers.readAhead());
                journal.finish(space);
            } else if (missed.containsKey(space.id())) {
                bring(missed.get(space.id()), workers, record);
            }
        });
        if (record.complete()) {
            journal.seenUpTo(now, Coverage.of(selection));
        } else {
            journal.fullEnded();
        }
    }

    /** One question to the whole site; another one only while the settings name a space that nobody knew. */
    private void syncChanges(Instant from, RunRecord record) {
        Instant now = context.clock().instant();
        Map<String, SpaceChanges> changes = feed.since(from, now, journal.due());
        List<String> unknown = journal.coverage().unknownKeys();
        SpaceSelection appeared = unknown.isEmpty()
                ? SpaceSelection.NOTHING
                : SpaceSelection.of(client, unknown).report(record);
        Map<String, Space> spaces = new LinkedHashMap<>();
        appeared.spaces().forEach(space -> spaces.put(space.id(), space));
        changes.forEach((id, changed) -> spaces.putIfAbsent(id, changed.space()));
        eachSpace(List.copyOf(spaces.values()), record, (space, workers) -> {
            SpaceChanges changed = changes.get(space.id());
            if (changed != null && journal.covers(space)) {
                bring(changed, workers, record);
            } else {
                spaceSync(space, workers, record).full(workers.readAhead());
            }
        });
        if (record.complete()) {
            SpaceSelection seen = new SpaceSelection(List.copyOf(spaces.values()), appeared.unknownKeys());
            journal.seenUpTo(now, journal.coverage().and(seen));
        }
    }

    private void bring(SpaceChanges changed, Workers workers, RunRecord record) {
        spaceSync(changed.space(), workers, record).changes(changed.changes());
    }

    private void eachSpace(List<Space> spaces, RunRecord record, SpaceWork work) {
        try (Workers workers = new Workers()) {
            workers.forEach(spaces, space -> record.guarded(space, () -> work.on(space, workers)));
        } finally {
            journal.keepRetries();
        }
    }

    private SpaceSync spaceSync(Space space, Workers workers, RunRecord record) {
        SyncScope scope = new SyncScope(
                client,
                context.ingestion(),
                new DocumentAssembler(site, context.ingestion(), context.clock()),
                journal,
                context.progress(),
                () -> context.cancellation().isCancelled() || workers.stopped());
        return new SpaceSync(space, scope, record.tally(space));
    }

    @FunctionalInterface
    private interface SpaceWork {
        void on(Space space, Workers workers);
    }
}
