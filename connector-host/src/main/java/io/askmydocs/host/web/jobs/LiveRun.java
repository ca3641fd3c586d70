package io.askmydocs.host.web.jobs;

import io.askmydocs.host.Tenant;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.RunProgress;
import io.askmydocs.host.journal.SyncRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One look at a run, or at one that is about to begin.
 *
 * @param run its id; empty before it has begun
 * @param known documents found so far; grows while listings go on
 */
public record LiveRun(
        String run, Duration elapsed, long done, long known, double perSecond, List<RunProgress.Container> containers) {

    /** What an installation's run has done by now; absent when none is under way or due. */
    public static Optional<LiveRun> of(Tenant tenant, String id, Instant now) {
        Optional<SyncRuns.Run> running = tenant.runs(Optional.of(id), Paging.first(1)).stream()
                .filter(run -> run.status() == SyncRuns.Status.RUNNING)
                .findFirst();
        if (running.isPresent()) {
            return running.map(run -> of(run, tenant.progress(run.id()), now));
        }
        return tenant.nextRun(id)
                .filter(next -> !next.isAfter(now))
                .map(next -> new LiveRun("", Duration.ZERO, 0, 0, 0, List.of()));
    }

    private static LiveRun of(SyncRuns.Run run, Optional<RunProgress> progress, Instant now) {
        RunProgress seen = progress.orElse(new RunProgress(List.of()));
        return new LiveRun(
                run.id(),
                Duration.between(run.startedAt(), now),
                seen.done(),
                Math.max(seen.done(), seen.known()),
                seen.perSecond(),
                seen.containers());
    }

    /** Whether it has begun. */
    public boolean begun() {
        return !run.isEmpty();
    }

    /** How long the rest takes at this speed, as far as the rest is known. */
    public Optional<Duration> remaining() {
        return perSecond <= 0 || done >= known
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round((known - done) * 1000 / perSecond)));
    }
}
