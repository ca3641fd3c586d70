package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.confluence.access.AccessReader;
import io.askmydocs.connector.confluence.attached.AttachedIndex;
import io.askmydocs.connector.confluence.attached.Attachments;
import io.askmydocs.connector.confluence.attached.Carrier;
import io.askmydocs.connector.confluence.attached.CommentMode;
import io.askmydocs.connector.confluence.attached.Discussions;
import io.askmydocs.connector.confluence.attached.Made;
import io.askmydocs.connector.confluence.attached.Skipped;
import io.askmydocs.connector.confluence.rest.Attachment;
import io.askmydocs.connector.confluence.rest.Comment;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.Listing;
import io.askmydocs.connector.confluence.rest.Space;
import io.askmydocs.connector.confluence.sync.MissingScopes.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Takes the comments and files on the pages of one space to the knowledge base. Not thread-safe. */
final class AttachedSync {

    private final Space space;
    private final SyncScope run;
    private final Tally tally;
    private final SyncSettings.Attached wanted;
    private final AttachedIndex index = new AttachedIndex();
    private final Set<String> leftOut = new HashSet<>();
    private final Known threads;
    private final Known files;
    private final Discussions discussions;
    private final Attachments attachments;
    private boolean everything;

    AttachedSync(Space space, SyncScope run, Tally tally) {
        this.space = space;
        this.run = run;
        this.tally = tally;
        this.wanted = run.settings().attached();
        String container = run.assembler().container(space);
        this.threads = Known.of(Discussions.METADATA_KEY, container, run.ingestion());
        this.files = Known.of(Attachments.METADATA_KEY, container, run.ingestion());
        this.discussions = run.assembler().discussions();
        this.attachments =
                run.assembler().attachments(wanted.limits(), run.sources().files()::download);
    }

    /** Learns from search what hangs on the pages of the space, so that no page has to be asked. */
    void learnAll() {
        everything = true;
        if (wanted.comments() != CommentMode.NONE) {
            learnComments(() -> each(run.sources().comments().commentsOf(space), index::addComments));
        }
        if (wanted.files()) {
            unlessMissing(
                    Part.FILES,
                    () -> each(
                            run.sources().files().attachmentsOf(space),
                            hits -> index.addFiles(hits, wanted.limits(), this::skipped)));
        }
    }

    /** Comments at the end of pages are a part of these, which without them would be other pages. */
    private void learnComments(Runnable search) {
        if (wanted.comments() == CommentMode.APPENDED) {
            search.run();
        } else {
            unlessMissing(Part.COMMENTS, search);
        }
    }

    private void unlessMissing(Part part, Runnable work) {
        run.sources().missing().unlessMissing(part, work);
    }

    /** Learns what hangs on these pages alone. */
    void learn(Collection<String> pageIds) {
        if (wanted.comments() != CommentMode.NONE && !pageIds.isEmpty()) {
            learnComments(() -> index.addComments(run.sources().comments().commentsOf(pageIds)));
        }
        if (wanted.files() && !pageIds.isEmpty()) {
            unlessMissing(
                    Part.FILES,
                    () -> index.addFiles(run.sources().files().attachmentsOf(pageIds), wanted.limits(), this::skipped));
        }
    }

    private <T> void each(Listing<T> listing, Consumer<List<T>> use) {
        while (listing.hasNext()) {
            run.cancellation().throwIfCancelled();
            use.accept(listing.next());
        }
    }

    private void skipped(Skipped skipped) {
        leftOut.add(skipped.attachmentId());
        tally.skipped(skipped.reason().code());
    }

    /** What the settings leave out is no problem. */
    private void skippedOn(String pageId, Skipped skipped) {
        skipped(skipped);
        if (skipped.reason() == Skipped.Reason.NOT_DOWNLOADABLE) {
            tally.problemOn(pageId, skipped.toProblem());
        }
    }

    /** Names the state of the comments that a page's own document ends with. */
    String appended(Content page) {
        return wanted.comments() == CommentMode.APPENDED ? index.discussionDigest(page.id()) : "";
    }

    /** The comments that a page's own document ends with. */
    Optional<Discussions.Section> section(Content page) {
        List<Comment> said = new ArrayList<>();
        if (!appended(page).isEmpty()) {
            unlessMissing(Part.COMMENTS, () -> said.addAll(threadsOf(page)));
        }
        return by(said).section(said);
    }

    /** Whether a page's own document should end with comments that cannot be read. */
    boolean lacksSection(Content page) {
        return isMissing(Part.COMMENTS) && !appended(page).isEmpty();
    }

    /** Brings what hangs on a page, where the host does not hold it as it is. A failure concerns this page alone. */
    void bring(DocumentState state) {
        Carrier carrier = run.assembler()
                .carrier(state, new Carrier.Readers(state.access(), AccessReader.fingerprint(state.access())));
        try {
            if (wanted.comments() == CommentMode.DOCUMENTS) {
                unlessMissing(Part.COMMENTS, () -> bringThreads(carrier));
            }
            if (wanted.files()) {
                unlessMissing(Part.FILES, () -> bringFiles(carrier));
            }
            askAgain(state.content());
        } catch (ConnectorAuthException | CancellationException e) {
            throw e;
        } catch (RuntimeException e) {
            RunRecord.rethrowIfItConcernsAll(e);
            run.retries().add(state.content().type(), state.content().id());
            tally.failed(
                    state.content().id(),
                    "attached_failed",
                    "What hangs on '" + state.content().title() + "' was not stored: " + e.getMessage()
                            + " The next run tries again.");
        }
    }

    /** A space that is looked at as a whole is not done with, and looked at again; a single page would be forgotten. */
    void askAgain(Content page) {
        boolean comments = wanted.comments() != CommentMode.NONE && isMissing(Part.COMMENTS);
        if (!everything && (comments || wanted.files() && isMissing(Part.FILES))) {
            run.retries().add(page.type(), page.id());
        }
    }

    private boolean isMissing(Part part) {
        return run.sources().missing().isMissing(part);
    }

    private void bringThreads(Carrier on) {
        index.threads(on.page().id()).forEach(threads::seen);
        if (discussions.unchanged(on, index, threads::holds)) {
            index.threads(on.page().id()).forEach(id -> tally.unchanged());
            return;
        }
        List<Comment> found = threadsOf(on.page());
        for (Made made : by(found).documents(on, found, index, threads::holds)) {
            dispatch(made.document(), threads);
            made.losses()
                    .forEach(losses ->
                            tally.notUnderstood(losses, made.document().remoteId()));
        }
    }

    /** With the names of those who wrote these comments. */
    private Discussions by(List<Comment> comments) {
        return discussions.in(run.assembler().links(run.sources().names().of(comments)));
    }

    private List<Comment> threadsOf(Content page) {
        return run.sources().comments().threads(page.type(), page.id(), index.answered(page.id()));
    }

    private void bringFiles(Carrier on) {
        Set<String> known = index.files(on.page().id());
        known.forEach(files::seen);
        if (attachments.unchanged(on, index, files::holds)) {
            known.forEach(id -> tally.unchanged());
            return;
        }
        for (Attachment file :
                run.sources().files().attachments(on.page().type(), on.page().id())) {
            run.cancellation().throwIfCancelled();
            if (!files.holds(file.id(), attachments.fingerprint(on, index, file.id()))) {
                attachments
                        .document(
                                on, file, index, skipped -> skippedOn(on.page().id(), skipped))
                        .ifPresent(document -> dispatch(document, files));
            }
        }
    }

    private void dispatch(IngestionDocument document, Known known) {
        run.cancellation().throwIfCancelled();
        tally.dispatched(run.ingestion().dispatchIngestion(document));
        known.dispatched(document.remoteId(), document.fingerprint());
        known.seen(document.remoteId());
    }

    /** What hung on a page that was taken back goes with it. */
    void removeWith(Collection<String> pageIds) {
        Set<String> marks = new HashSet<>();
        pageIds.forEach(id -> marks.add(Carrier.mark(id)));
        Predicate<String> hungThere =
                fingerprint -> marks.contains(fingerprint.substring(0, fingerprint.indexOf('.') + 1));
        threads.markedWith(hungThere).forEach(id -> remove(Discussions.METADATA_KEY, id, threads));
        files.markedWith(hungThere).forEach(id -> remove(Attachments.METADATA_KEY, id, files));
    }

    /** What search names is there, whether or not this run came by its page. */
    void seeAll() {
        for (String page : index.pages()) {
            index.threads(page).forEach(threads::seen);
            index.files(page).forEach(files::seen);
        }
    }

    /** After everything was learnt and brought: what is there no more, each asked for by id, and what the settings leave out. */
    void removeGone() {
        boolean nothingGone = threads.unseen().isEmpty() && files.unseen().isEmpty();
        if (nothingGone || !run.account().mayJudge()) {
            return;
        }
        boolean noThreads = wanted.comments() != CommentMode.DOCUMENTS;
        unlessMissing(
                Part.COMMENTS,
                () -> threads.unseen().stream()
                        .filter(id -> noThreads || run.sources().comments().isGone(id))
                        .forEach(id -> remove(Discussions.METADATA_KEY, id, threads)));
        unlessMissing(
                Part.FILES,
                () -> files.unseen().stream()
                        .filter(id -> !wanted.files()
                                || leftOut.contains(id)
                                || run.sources().files().isGone(id))
                        .forEach(id -> remove(Attachments.METADATA_KEY, id, files)));
    }

    private void remove(String metadataKey, String id, Known known) {
        known.seen(id);
        if (run.ingestion().softDeleteByRemoteId(metadataKey, id)) {
            tally.removed();
        }
    }
}
