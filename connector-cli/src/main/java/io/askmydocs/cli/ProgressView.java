package io.askmydocs.cli;

import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncProgress;
import io.askmydocs.connector.api.SyncWait;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar over all spaces, on a terminal only. */
final class ProgressView implements ProgressListener, AutoCloseable {

    private final ProgressBar bar;
    private final Map<String, SyncProgress> spaces = new ConcurrentHashMap<>();

    private ProgressView(ProgressBar bar) {
        this.bar = bar;
    }

    static ProgressView show(String task) {
        return new ProgressView(bar(task, " pages", 0));
    }

    static ProgressBar bar(String task, String unit, long most) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(most)
                .setStyle(ProgressBarStyle.ASCII)
                .setUnit(unit, 1)
                .continuousUpdate()
                .build();
    }

    @Override
    public void progressed(SyncProgress progress) {
        spaces.put(progress.container(), progress);
        bar.setExtraMessage("");
        bar.maxHint(spaces.values().stream().mapToLong(SyncProgress::known).sum());
        bar.stepTo(spaces.values().stream().mapToLong(SyncProgress::done).sum());
    }

    /** Until something else is to be told. */
    @Override
    public void waits(SyncWait wait) {
        bar.setExtraMessage(" " + Console.printable(WaitLines.text(wait)));
    }

    @Override
    public void close() {
        bar.close();
    }
}
