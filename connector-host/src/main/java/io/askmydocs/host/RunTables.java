package io.askmydocs.host;

import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.journal.ProgressLog;
import io.askmydocs.host.journal.RunLeases;
import io.askmydocs.host.journal.SyncRuns;
import java.time.Clock;

/** What a host keeps of runs: what became of them, who has them, how far they are. */
record RunTables(SyncRuns history, RunLeases leases, ProgressLog progress) {

    static RunTables of(HostDatabase database, Clock clock) {
        return new RunTables(
                new SyncRuns(database, clock), new RunLeases(database, clock), new ProgressLog(database, clock));
    }
}
