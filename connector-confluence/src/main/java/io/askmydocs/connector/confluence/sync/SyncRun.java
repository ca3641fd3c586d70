package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.confluence.access.AccessReader;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Space;
import io.askmydocs.connector.confluence.sync.ChangeFeed.SpaceChanges;
import io.askmydocs.connector.confluence.sync.Checkpoint.Coverage;
import io.askmydocs.connector.confluence.sync.MissingScopes.Part;
import io.askmydocs.connector.confluence.sync.SyncScope.Judgement;
import io.askmydocs.connector.confluence.sync.SyncScope.Sources;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** One sync of one installation. Made for one call of {@link #full} or {@link #incremental}, and thrown away. */
public final class SyncRun {

    private final ConnectorContext context;
    private final ConfluenceClient client;
    private final Site site;
    private final SyncSettings settings;
    private final CheckpointStore checkpoints;
    private final Journal journal;
    private final SiteMemory memory;
    private final AccountMemory accounts;
    private final ChangeFeed feed;
    private final Interest interest;
    private final AccessReader access;
    private final MissingScopes missing = new MissingScopes();
    private final Includes includes;

    public SyncRun(ConnectorContext context, ConfluenceClient client, Site site) {
        this(context, client, site, SyncSettings.of(context.installation().settings()), context.checkpoints());
    }

    private SyncRun(
            ConnectorContext context,
            ConfluenceClient client,
            Site site,
            SyncSettings settings,
            CheckpointStore checkpoints) {
        this.context = context;
        this.client = client;
        this.site = site;
        this.settings = settings;
        this.journal = new Journal(checkpoints, Checkpoint.scopeOf(site, settings));
        this.memory = new SiteMemory(checkpoints, site);
        this.accounts = new AccountMemory(context.checkpoints(), site);
        this.feed = new ChangeFeed(client, settings.spaces());
        this.interest =
                new Interest(client, SyncSettings.of(context.installation().settings()));
        this.checkpoints = checkpoints;
        this.access = new AccessReader(client.access(), refusal -> missing.bears(Part.ACCESS, refusal));
        this.includes = new Includes(checkpoints, client, access, interest, settings.contents());
    }

    /**
     * Makes the host's documents equal to what is readable now: the first time from nothing, later by comparison, which finds
     * moves, labels, access rules and removals. Goes on with a full sync that was cut off.
     */
    public SyncResult full() {
        return run(SyncMode.FULL, record -> syncEverything(false, record));
    }

    /**
     * Brings what changed since then, or since the last run, whichever is earlier; everything when neither is known, or when a
     * comparison with the site is due.
     */
    public SyncResult incremental(Optional<Instant> since) {
        Optional<Instant> seen = journal.seenUpTo();
        if (since.isEmpty()) {
            return full();
        }
        if (seen.isEmpty() || comparisonIsDue()) {
            return run(SyncMode.FULL, record -> syncEverything(true, record));
        }
        Instant from = since.get().isBefore(seen.get()) ? since.get() : seen.get();
        return run(SyncMode.INCREMENTAL, record -> syncChanges(from, record));
    }

    private boolean comparisonIsDue() {
        Instant now = context.clock().instant();
        return memory.compared()
                .map(compared -> !compared.plus(settings.reconcileEvery()).isAfter(now))
                .orElse(true);
    }

    /** The keys of the spaces the settings ask for: each can be synced by itself. */
    public List<String> partitions() {
        return SpaceSelection.of(client, settings.spaces()).spaces().stream()
                .map(Space::key)
                .toList();
    }

    /** A run of one space alone, with checkpoints of its own. */
    public SyncRun partition(String spaceKey) {
        if (!partitions().contains(spaceKey)) {
            throw new ConnectorConfigurationException(
                    "There is no space " + spaceKey + " among those the settings ask for.");
        }
        return new SyncRun(
                context, client, site, settings.onlySpaces(List.of(spaceKey)), Partition.of(checkpoints, spaceKey));
    }

    /** Forgets where the installation stands, so that its next sync looks at everything; not whose its documents are. */
    public static void forget(CheckpointStore checkpoints) {
        Checkpoint.forget(checkpoints);
        Includes.forget(checkpoints);
        Partition.forget(checkpoints);
    }

    private SyncResult run(SyncMode mode, Consumer<RunRecord> work) {
        return new RunRecord(context, client, site, mode, access::failures, missing).of(record -> {
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
     * Every space from its listing. What an unfinished full sync is done with, be it a space or its first part, is not listed
     * again: what changed in it since is brought instead, so that a space which fails time and again does not hold up the others.
     */
    private void syncEverything(boolean goOn, RunRecord record) {
        Instant now = context.clock().instant();
        Optional<Instant> begun = journal.beginFull(now, goOn);
        Bookmarks bookmarks = new Bookmarks(checkpoints, begun.orElse(now).toString());
        Parts parts = parts(record);
        SpaceSelection selection = SpaceSelection.of(client, settings.spaces());
        if (memory.held().isEmpty()) {
            selection.requireAny();
        }
        selection.report(record);
        parts.account().remember(() -> holdsAnyOf(selection.spaces()));
        interest.learn(selection.spaces());
        new LostSpaces(scope(parts, () -> false), memory, record).report(selection.spaces());
        Map<String, SpaceChanges> missed = begun.map(since -> feed.since(since, now, journal.due(), includes))
                .orElse(Map.of());
        missing.unlessMissing(Part.WITHOUT_BODIES, () -> countUnsupported(selection, record));
        eachSpace(selection.spaces(), record, (space, workers) -> {
            boolean seenInPart = journal.finished(space) || bookmarks.of(space).isPresent();
            if (!journal.finished(space)) {
                spaceSync(space, workers, parts, record).full(workers.readAhead(), bookmarks);
            }
            if (seenInPart && missed.containsKey(space.id())) {
                bring(missed.get(space.id()), workers, parts, record);
            }
            if (!journal.finished(space)) {
                if (!missing.holdUp()) {
                    journal.finish(space);
                }
                // Not before: killed in between, the next run would list the whole space again.
                bookmarks.remove(space);
            }
        });
        if (record.complete()) {
            journal.seenUpTo(now, Coverage.of(selection, settings));
            memory.compared(begun.orElse(now));
        } else {
            journal.fullEnded();
        }
    }

    private boolean holdsAnyOf(List<Space> spaces) {
        DocumentAssembler assembler = new DocumentAssembler(site, context.ingestion(), context.clock());
        return spaces.stream()
                .map(assembler::container)
                .anyMatch(container -> Known.any(container, context.ingestion()));
    }

    /** A count is worth no run: whoever cannot be asked for it says so, and everything else is synced. */
    private void countUnsupported(SpaceSelection selection, RunRecord record) {
        try {
            Map<String, Map<String, Long>> counts = client.withoutBodies();
            selection
                    .spaces()
                    .forEach(space -> record.tally(space).unsupported(counts.getOrDefault(space.id(), Map.of())));
        } catch (ConnectorApiException e) {
            if (e.retryAfter().isPresent()) {
                throw e;
            }
            record.problem(SyncProblem.warning(
                    context.installation().id(),
                    "unsupported_not_counted",
                    "Whiteboards, databases and embeds were not counted: " + e.getMessage()));
        }
    }

    /** One question to the whole site; another one only while the settings name a space that nobody knew. */
    private void syncChanges(Instant from, RunRecord record) {
        Instant now = context.clock().instant();
        Map<String, SpaceChanges> changes = feed.since(from, now, journal.due(), includes);
        List<String> unknown = journal.coverage().unknownKeys();
        SpaceSelection appeared = unknown.isEmpty()
                ? SpaceSelection.NOTHING
                : SpaceSelection.of(client, settings.onlySpaces(unknown).spaces())
                        .report(record);
        Map<String, Space> spaces = new LinkedHashMap<>();
        appeared.spaces().forEach(space -> spaces.put(space.id(), space));
        changes.forEach((id, changed) -> spaces.putIfAbsent(id, changed.space()));
        Parts parts = parts(record);
        Bookmarks bookmarks = new Bookmarks(checkpoints, now.toString());
        eachSpace(List.copyOf(spaces.values()), record, (space, workers) -> {
            SpaceChanges changed = changes.get(space.id());
            if (changed != null && journal.covers(space)) {
                bring(changed, workers, parts, record);
            } else {
                spaceSync(space, workers, parts, record).full(workers.readAhead(), bookmarks);
                bookmarks.remove(space);
            }
        });
        if (record.complete()) {
            SpaceSelection seen = new SpaceSelection(List.copyOf(spaces.values()), appeared.unknownKeys());
            journal.seenUpTo(now, journal.coverage().and(seen, settings));
        }
    }

    private void bring(SpaceChanges changed, Workers workers, Parts parts, RunRecord record) {
        spaceSync(changed.space(), workers, parts, record).changes(changed.changes());
    }

    private void eachSpace(List<Space> spaces, RunRecord record, SpaceWork work) {
        try (Workers workers = new Workers()) {
            workers.forEach(spaces, space -> record.guarded(space, () -> work.on(space, workers)));
        } finally {
            journal.keepRetries();
        }
    }

    /** What all spaces of one run share. */
    private record Parts(Account account, Confirmations confirmations, Sources sources) {}

    private Parts parts(RunRecord record) {
        Confirmations confirmations = new Confirmations(context.checkpoints());
        Names names = new Names(client.users(), missing);
        Sources sources = new Sources(access, client.comments(), client.attachments(), includes, names, missing);
        return new Parts(new Account(client, accounts, confirmations, record::problem), confirmations, sources);
    }

    private SpaceSync spaceSync(Space space, Workers workers, Parts parts, RunRecord record) {
        memory.holds(space);
        return new SpaceSync(space, scope(parts, workers::stopped), record.tally(space));
    }

    private SyncScope scope(Parts parts, BooleanSupplier stopped) {
        return new SyncScope(
                client,
                context.ingestion(),
                new DocumentAssembler(site, context.ingestion(), context.clock()),
                settings,
                parts.sources(),
                new Judgement(parts.account(), parts.confirmations(), interest),
                journal,
                context.progress(),
                () -> context.cancellation().isCancelled() || stopped.getAsBoolean());
    }

    @FunctionalInterface
    private interface SpaceWork {
        void on(Space space, Workers workers);
    }
}
