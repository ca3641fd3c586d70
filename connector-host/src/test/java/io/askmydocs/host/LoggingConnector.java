package io.askmydocs.host;

import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncResult;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Says something in the thread of its run, and in one that it starts and leaves behind. */
public final class LoggingConnector extends FakeConnector {

    private static final System.Logger LOG = System.getLogger(LoggingConnector.class.getName());

    private static final ExecutorService LEFT = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "left-behind");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public String key() {
        return "logging";
    }

    @Override
    public SyncResult syncFull(ConnectorContext context) {
        if (context.installation().settings().flag("break", false)) {
            throw new IllegalStateException("a secret word", new NumberFormatException("a secret word"));
        }
        say("in its thread");
        sayInThreadOfTheRun("in a thread it started");
        return ScriptedConnector.complete(SyncMode.FULL);
    }

    public static void say(String words) {
        LOG.log(System.Logger.Level.INFO, words);
    }

    public static void sayInThreadOfTheRun(String words) {
        try {
            LEFT.submit(() -> say(words)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
