package io.askmydocs.host;

import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.log.RunIds;
import io.askmydocs.host.log.Unsaid;
import java.lang.System.Logger.Level;

/**
 * What a run leaves in the log: when it begins and ends. While it lasts, lines of its threads carry its id and its
 * installation's; neither a label nor an address, which may say more than a log should.
 */
final class RunLog implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RunLog.class.getName());

    private final RunIds ids;
    private boolean ended;

    private RunLog(RunIds ids) {
        this.ids = ids;
    }

    static RunLog of(Account account, String run, SyncMode mode) {
        RunLog log = new RunLog(RunIds.of(run, account.id(), account.scope().tenant()));
        LOG.log(Level.INFO, "A sync of {0} begins: {1}.", account.connector(), mode.wireName());
        return log;
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

    /** What nobody expected is not told in words for operators, so that whoever mends it finds here where it broke. */
    void failed(Throwable failure) {
        if (!(failure instanceof ConnectorException)) {
            LOG.log(Level.ERROR, "The sync broke in a way nobody expected: {0}", Unsaid.trace(failure));
        }
    }

    /** One that did not end well is told of here; why is in its run, which operators see. */
    @Override
    public void close() {
        if (!ended) {
            LOG.log(Level.WARNING, "The sync failed; its run says why.");
        }
        ids.close();
    }
}
