package io.askmydocs.host;

import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.account.Account;
import java.lang.System.Logger.Level;
import org.slf4j.MDC;

/**
 * What a run leaves in the log: when it begins and ends. While it lasts, lines of its thread carry its id and its
 * installation's; neither a label nor an address, which may say more than a log should.
 */
final class RunLog implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RunLog.class.getName());

    private boolean ended;

    private RunLog() {}

    static RunLog of(Account account, String run, SyncMode mode) {
        MDC.put("run", run);
        MDC.put("installation", account.id());
        MDC.put("tenant", account.scope().tenant());
        LOG.log(Level.INFO, "A sync of {0} begins: {1}.", account.connector(), mode.wireName());
        return new RunLog();
    }

    void ended(SyncResult result) {
        ended = true;
        LOG.log(
                Level.INFO,
                "The sync ended: {0} added, {1} updated, {2} removed, {3} failed, complete: {4}.",
                result.added(),
                result.updated(),
                result.removed(),
                result.failed().size(),
                result.complete());
    }

    /** One that did not end well is told of here; why is in its run, which operators see. */
    @Override
    public void close() {
        if (!ended) {
            LOG.log(Level.WARNING, "The sync failed; its run says why.");
        }
        MDC.remove("run");
        MDC.remove("installation");
        MDC.remove("tenant");
    }
}
