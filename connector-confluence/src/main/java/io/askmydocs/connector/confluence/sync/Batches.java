package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.IngestionOutcome;
import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.confluence.attached.Discussions;
import io.askmydocs.connector.confluence.convert.Conversion;
import io.askmydocs.connector.confluence.convert.LossReport;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.ContentFacts;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Space;
import io.askmydocs.connector.confluence.sync.Facts.Answers;
import io.askmydocs.connector.confluence.sync.Outbox.Letter;
import io.askmydocs.connector.confluence.sync.Removals.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Takes current content of one space, in batches, to the knowledge base: gathers what the listing did not say, skips what the
 * host holds already, fetches missing bodies, converts, dispatches. Not thread-safe.
 */
final class Batches implements Outbox.Receipts {

    private final Space space;
    private final SyncScope run;
    private final ConfluenceClient client;
    private final Tree tree;
    private final Facts facts;
    private final Known known;
    private final AttachedSync attached;
    private final Tally tally;
    private final Bodies bodies;
    private final Filter filter;
    private final Outbox outbox;
    private final Map<String, Reason> filteredOut = new HashMap<>();

    Batches(Space space, SyncScope run, Known known, AttachedSync attached, Tally tally) {
        this.space = space;
        this.run = run;
        this.client = run.client();
        this.tree = new Tree(run.client());
        this.facts = new Facts(run.client());
        this.known = known;
        this.attached = attached;
        this.tally = tally;
        this.bodies = new Bodies(run.client(), tally, run.retries());
        this.filter = new Filter(run.client(), run.settings().contents().filter());
        this.outbox = new Outbox(run.ingestion(), run.includes()::save, this);
    }

    /**
     * @param answers what search said of some of them already
     */
    void process(List<Content> batch, Answers answers) {
        if (batch.isEmpty()) {
            return;
        }
        outbox.clear();
        batch.forEach(content -> known.seen(content.id()));
        List<DocumentState> changed = new ArrayList<>();
        List<DocumentState> admitted = admitted(describe(batch, answers));
        for (DocumentState state : admitted) {
            if (known.holds(state.content().id()) && known.holds(state.content().id(), Fingerprint.of(state))) {
                tally.unchanged();
            } else {
                changed.add(state);
            }
        }
        // First: an incremental run that goes on after a kill takes a page that is stored for one that is done with.
        for (DocumentState state : admitted) {
            run.cancellation().throwIfCancelled();
            attached.bring(state);
        }
        for (DocumentState state : withBodies(changed)) {
            run.cancellation().throwIfCancelled();
            converted(state).ifPresent(outbox::add);
        }
        outbox.send();
    }

    /** What the settings leave out goes, if the host holds it. What search does not know yet is asked for again. */
    private List<DocumentState> admitted(List<DocumentState> states) {
        if (filter.admitsEverything() || states.isEmpty()) {
            return states;
        }
        Set<String> admitted = filter.admitted(
                states.stream().map(state -> state.content().id()).toList());
        List<DocumentState> kept = new ArrayList<>(states.size());
        for (DocumentState state : states) {
            if (admitted.contains(state.content().id())) {
                kept.add(state);
            } else {
                leaveOut(state.content());
            }
        }
        return kept;
    }

    private void leaveOut(Content content) {
        if (tree.lacksFacts(content)) {
            tally.skipped("not_indexed_yet");
        } else {
            tally.skipped("filtered_out");
            if (known.holds(content.id())) {
                filteredOut.put(content.id(), Reason.FILTERED_OUT);
            }
        }
    }

    /** What the host holds and the settings leave out. */
    Map<String, Reason> filteredOut() {
        return filteredOut;
    }

    private List<DocumentState> describe(List<Content> batch, Answers answers) {
        tree.learn(batch);
        tree.completeAbove(batch);
        Answers whole = answers.completedBy(facts, tree.unchecked(batch));
        Map<String, ContentFacts> found = whole.found();
        tree.learnRestrictions(whole.asked(), found.values());
        List<DocumentState> states = new ArrayList<>(batch.size());
        for (Content content : batch) {
            labels(content, found.get(content.id())).ifPresent(labels -> states.add(describe(content, labels)));
        }
        return states;
    }

    private DocumentState describe(Content content, List<String> labels) {
        if (tree.lacksFacts(content)) {
            // Search did not know the page, or something above it, yet: nothing else would ask again before the next
            // full run.
            run.retries().add(content.type(), content.id());
        }
        SourceAccess access = run.sources().access().of(space, tree.wayTo(content));
        return new DocumentState(
                content,
                space,
                tree.titlesAbove(content),
                labels,
                tree.restrictions(content),
                access,
                attached.appended(content) + run.includes().state(content, access));
    }

    /**
     * Search cuts long label lists silently and lags behind: then the content's own list is read. Absent when the content left
     * since it was listed, or was hidden; the next run asks what became of it.
     */
    private Optional<List<String>> labels(Content content, @Nullable ContentFacts known) {
        if (known != null && !known.labelsMayBeCut()) {
            return Optional.of(known.labels());
        }
        try {
            return Optional.of(client.labels(content.type(), content.id()));
        } catch (ConnectorApiException e) {
            if (e.category() != FailureCategory.NOT_FOUND_OR_HIDDEN && e.category() != FailureCategory.FORBIDDEN) {
                throw e;
            }
            run.retries().add(content.type(), content.id());
            return Optional.empty();
        }
    }

    private List<DocumentState> withBodies(List<DocumentState> changed) {
        Map<String, Content> fetched = new HashMap<>();
        for (ContentType type : ContentType.values()) {
            List<String> missing = changed.stream()
                    .map(DocumentState::content)
                    .filter(content -> content.type() == type && content.body().isEmpty())
                    .map(Content::id)
                    .toList();
            bodies.fetch(type, missing).forEach(content -> fetched.put(content.id(), content));
        }
        List<DocumentState> complete = new ArrayList<>(changed.size());
        for (DocumentState state : changed) {
            Content content = fetched.getOrDefault(state.content().id(), state.content());
            if (content.body().isPresent() && run.settings().spaces().wants(content)) {
                complete.add(state.withContent(content));
            } else {
                // It was reported, or left between listing and fetching.
                run.retries().add(content.type(), content.id());
            }
        }
        return complete;
    }

    private Optional<Letter> converted(DocumentState state) {
        Content content = state.content();
        try {
            PageContext context = run.assembler().context(state, run.includes());
            Conversion conversion = run.assembler().convert(content.body().orElseThrow(), context);
            Optional<Discussions.Section> section = attached.section(content);
            if (attached.lacksSection(content)) {
                attached.askAgain(content);
                if (known.holdsVersion(content.id(), content.version().number())) {
                    tally.unchanged();
                    return Optional.empty();
                }
            }
            run.includes().learn(content, context.references());
            DocumentState whole =
                    state.withAppended((attached.lacksSection(content) ? "unread" : attached.appended(content))
                            + run.includes().state(context.references(), state.access()));
            IngestionDocument document =
                    run.assembler().assemble(whole, conversion, section.map(Discussions.Section::markdown));
            return Optional.of(new Letter(content, document, conversion.report(), section));
        } catch (RuntimeException e) {
            refused(content, e);
            return Optional.empty();
        }
    }

    @Override
    public void stored(Letter letter, IngestionOutcome outcome) {
        known.dispatched(letter.content().id(), letter.document().fingerprint());
        tally.dispatched(outcome);
        report(letter.content(), letter.report());
        letter.section().stream()
                .flatMap(comments -> comments.losses().stream())
                .forEach(losses -> tally.notUnderstood(losses, letter.content().id()));
    }

    @Override
    public void refused(Content content, RuntimeException failure) {
        if (failure instanceof ConnectorAuthException || failure instanceof CancellationException) {
            throw failure;
        }
        RunRecord.rethrowIfItConcernsAll(failure);
        run.retries().add(content.type(), content.id());
        tally.failed(
                content.id(),
                "dispatch_failed",
                "'" + content.title() + "' (" + content.webUrl() + ") was not stored: " + failure.getMessage()
                        + ". The next run tries again.");
    }

    private void report(Content content, LossReport report) {
        tally.notUnderstood(report, content.id());
        if (!report.repairs().isEmpty()) {
            tally.warned(
                    content.id(),
                    "storage_repaired",
                    "The storage format of '" + content.title() + "' (" + content.webUrl()
                            + ") is malformed; it was read leniently and no text was lost."
                            + " Open and save the page in Confluence to mend it.");
        }
    }
}
