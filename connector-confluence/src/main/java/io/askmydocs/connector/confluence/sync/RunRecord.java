package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncProblem;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.connector.api.SyncResult.Traffic;
import io.askmydocs.connector.atlassian.http.Meter;
import io.askmydocs.connector.confluence.access.AccessReader;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Space;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one run did and met, and how it ended. Thread-safe. */
final class RunRecord {

    private static final System.Logger LOG = System.getLogger(RunRecord.class.getName());

    private final ConnectorContext context;
    private final ConfluenceClient client;
    private final Site site;
    private final SyncMode mode;
    private final Supplier<List<AccessReader.Failure>> unreadable;
    private final MissingScopes missing;
    private final Misunderstandings misunderstandings = new Misunderstandings();
    private final Instant begun;
    private final Map<String, Tally> tallies = new ConcurrentSkipListMap<>();
    private final List<SyncProblem> problems = Collections.synchronizedList(new ArrayList<>());
    private final AtomicBoolean complete = new AtomicBoolean(true);

    RunRecord(
            ConnectorContext context,
            ConfluenceClient client,
            Site site,
            SyncMode mode,
            Supplier<List<AccessReader.Failure>> unreadable,
            MissingScopes missing) {
        this.context = context;
        this.client = client;
        this.site = site;
        this.mode = mode;
        this.unreadable = unreadable;
        this.missing = missing;
        this.begun = context.clock().instant();
    }

    /** Does the work of a run and turns its end, whatever it is, into a result, an audit event or an exception. */
    SyncResult of(Consumer<RunRecord> work) {
        try {
            work.accept(this);
            return ended(null);
        } catch (CancellationException e) {
            complete.set(false);
            return ended(null);
        } catch (ConnectorApiException e) {
            if (e.retryAfter().isEmpty()) {
                auditFailure(e);
                throw e;
            }
            complete.set(false);
            return ended(context.clock().instant().plus(e.retryAfter().get()));
        } catch (ConnectorException e) {
            auditFailure(e);
            throw e;
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.ERROR, "the sync failed unexpectedly", e);
            auditFailure(e);
            throw e;
        }
    }

    /** Does the work for one space. What concerns only this space becomes a problem; the others go on. */
    void guarded(Space space, Runnable work) {
        try {
            work.run();
        } catch (ConnectorAuthException | CancellationException e) {
            throw e;
        } catch (ConnectorApiException e) {
            rethrowIfItConcernsAll(e);
            spaceFailed(space, e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "space " + space.key() + " failed", e);
            spaceFailed(space, e);
        }
    }

    /** A limit and a removed endpoint concern every space, and every page of it. */
    static void rethrowIfItConcernsAll(RuntimeException e) {
        if (e instanceof ConnectorApiException api
                && (api.retryAfter().isPresent() || api.category() == FailureCategory.ENDPOINT_REMOVED)) {
            throw e;
        }
    }

    private void spaceFailed(Space space, RuntimeException e) {
        complete.set(false);
        problemOfSpace(SyncProblem.error(
                space.key(),
                "space_failed",
                "Space " + space.key() + " was not synced to its end: " + e.getMessage()
                        + " Nothing was removed; the next run goes on with it."));
    }

    Tally tally(Space space) {
        return tallies.computeIfAbsent(space.key(), key -> new Tally(space, site, this::problem, misunderstandings));
    }

    void problem(SyncProblem problem) {
        problems.add(problem);
    }

    /** A problem whose id is the key of a space that was there once. */
    void problemOfSpace(SyncProblem problem) {
        problem(site.spaceUrl(problem.id()).map(problem::withLink).orElse(problem));
    }

    boolean complete() {
        return complete.get() && !missing.holdUp();
    }

    private Traffic traffic() {
        Meter meter = client.meter();
        return new Traffic(
                meter.requests(),
                meter.byEndpoint(),
                meter.points(),
                meter.waited(),
                Duration.between(begun, context.clock().instant()));
    }

    /** Whom a gate that cannot be read would let in is unknown, so it lets nobody in. */
    private SyncProblem closed(AccessReader.Failure failure) {
        SyncProblem problem = SyncProblem.warning(
                failure.node(),
                "access_unreadable",
                "Who may read " + failure.node() + " could not be told: " + failure.message()
                        + " Its documents, and those below it, are marked as incomplete, so that nobody is let in.");
        return site.gateUrl(failure.node(), failure.space().key())
                .map(problem::withLink)
                .orElse(problem);
    }

    private SyncResult ended(@Nullable Instant retryAt) {
        missing.problems().forEach(this::problem);
        unreadable.get().forEach(failure -> problem(closed(failure)));
        SyncResult result = new SyncResult(
                mode,
                tallies.values().stream().map(Tally::report).toList(),
                List.copyOf(problems),
                complete(),
                traffic(),
                retryAt,
                misunderstandings.all());
        audit(complete() ? AuditEvent.Type.SYNC_COMPLETED : AuditEvent.Type.SYNC_FAILED, counts(result));
        return result;
    }

    private void auditFailure(Throwable e) {
        // The text of an unexpected failure may hold content, which has no place in an audit trail.
        String reason = e instanceof ConnectorException
                ? String.valueOf(e.getMessage())
                : e.getClass().getName();
        audit(AuditEvent.Type.SYNC_FAILED, Map.of("mode", mode.wireName(), "reason", reason));
    }

    private static Map<String, String> counts(SyncResult result) {
        Map<String, String> counts = new LinkedHashMap<>();
        counts.put("mode", result.mode().wireName());
        counts.put("added", String.valueOf(result.added()));
        counts.put("updated", String.valueOf(result.updated()));
        counts.put("unchanged", String.valueOf(result.unchanged()));
        counts.put("removed", String.valueOf(result.removed()));
        counts.put("failed", String.valueOf(result.failed().size()));
        result.retryTime().ifPresent(at -> counts.put("retry_at", at.toString()));
        return counts;
    }

    private void audit(AuditEvent.Type type, Map<String, String> details) {
        context.ingestion().emitAudit(new AuditEvent(type, details));
    }
}
