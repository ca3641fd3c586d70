package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.confluence.rest.Change;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Space;
import io.askmydocs.connector.confluence.sync.Checkpoint.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One sync of one installation. Made for one call of {@link #full} or {@link #incremental}, and thrown away. */
public final class SyncRun {

    /** How far an incremental run looks back beyond the watermark: the search index lags, by minutes on a busy site. */
    private static final Duration OVERLAP = Duration.ofMinutes(30);

    private final ConnectorContext context;
    private final ConfluenceClient client;
    private final Site site;
    private final List<String> spaceKeys;
    private final Journal journal;

    public SyncRun(ConnectorContext context, ConfluenceClient client, Site site) {
        this.context = context;
        this.client = client;
        this.site = site;
        this.spaceKeys = context.installation().settings().list("spaces");
        this.journal = new Journal(context.checkpoints(), spaceKeys);
    }

    /** Makes the host's documents equal to what is readable now. */
    public SyncResult full() {
        return new RunRecord(context, client, SyncMode.FULL).of(this::syncEverything);
    }

    /** Brings what changed since then, or since the last run, whichever is earlier; everything when neither is known. */
    public SyncResult incremental(Optional<Instant> since) {
        Optional<Instant> seen = journal.seenUpTo();
        if (since.isEmpty() || seen.isEmpty()) {
            return full();
        }
        Instant from = since.get().isBefore(seen.get()) ? since.get() : seen.get();
        return new RunRecord(context, client, SyncMode.INCREMENTAL).of(record -> syncChanges(from, record));
    }

    /** Forgets where the installation stands, so that its next sync starts from nothing. */
    public static void forget(CheckpointStore checkpoints) {
        Checkpoint.forget(checkpoints);
    }

    private void syncEverything(RunRecord record) {
        Instant begun = journal.beginFull(context.clock().instant());
        List<Space> spaces = new SpaceSelection(client).select(spaceKeys, record);
        eachSpace(spaces, record, (space, workers) -> {
            if (!journal.finished(space)) {
                spaceSync(space, workers, record).full(workers.readAhead());
                journal.finish(space);
            }
        });
        if (record.complete()) {
            journal.seenUpTo(begun);
        }
    }

    private void syncChanges(Instant from, RunRecord record) {
        Instant begun = context.clock().instant();
        List<Change> changes = new ArrayList<>(
                client.changedWithin(Duration.between(from, begun).plus(OVERLAP), spaceKeys));
        changes.addAll(retries());
        Map<Space, List<Change>> bySpace = changes.stream()
                .filter(change -> !change.space().archived())
                .collect(Collectors.groupingBy(Change::space));
        eachSpace(
                List.copyOf(bySpace.keySet()),
                record,
                (space, workers) -> spaceSync(space, workers, record).changes(bySpace.getOrDefault(space, List.of())));
        if (record.complete()) {
            journal.seenUpTo(begun);
        }
    }

    /** What the last run failed to store counts as changed, whatever its version. */
    private List<Change> retries() {
        List<Content> due = new ArrayList<>();
        for (ContentType type : ContentType.values()) {
            List<String> ids = journal.due().stream()
                    .filter(retry -> retry.type() == type)
                    .map(Retry::id)
                    .toList();
            ConfluenceClient.chunks(ids, ConfluenceClient.BATCH)
                    .forEach(chunk -> due.addAll(client.byIds(type, chunk, false)));
        }
        List<String> spaceIds = due.stream().map(Content::spaceId).distinct().toList();
        Map<String, Space> spaces =
                client.spacesById(spaceIds).stream().collect(Collectors.toMap(Space::id, Function.identity()));
        List<Change> again = new ArrayList<>();
        for (Content content : due) {
            Optional.ofNullable(spaces.get(content.spaceId()))
                    .map(space -> new Change(content.type(), content.id(), Change.ANY_VERSION, space))
                    .ifPresent(again::add);
        }
        return again;
    }

    private void eachSpace(List<Space> spaces, RunRecord record, SpaceWork work) {
        try (Workers workers = new Workers()) {
            workers.forEach(spaces, space -> record.guarded(space, () -> work.on(space, workers)));
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
