package io.askmydocs.cli;

import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncProgress;
import io.askmydocs.connector.api.SyncWait;

/** Says what is waited for, a line for each wait, and nothing of how far a sync is. */
record WaitLines(Console console) implements ProgressListener {

    static WaitLines on(Console console) {
        return new WaitLines(console);
    }

    @Override
    public void progressed(SyncProgress progress) {}

    @Override
    public void waits(SyncWait wait) {
        console.complain(text(wait));
    }

    static String text(SyncWait wait) {
        long seconds = Math.max(1, Math.round(wait.time().toMillis() / 1000.0));
        return wait.source() + " " + reason(wait.why()) + " Trying again in " + seconds + " s.";
    }

    private static String reason(FailureCategory why) {
        return switch (why) {
            case UNREACHABLE -> "cannot be reached.";
            case RATE_LIMITED -> "asks to wait.";
            default -> "answers with an error.";
        };
    }
}
