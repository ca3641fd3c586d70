package io.askmydocs.host.web.runs;

import io.askmydocs.host.web.report.RunLine;
import io.askmydocs.host.web.view.Chart;
import io.askmydocs.host.web.view.Chart.Mark;
import io.askmydocs.host.web.view.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What a history of runs looks like, oldest run first. */
final class RunCharts {

    private static final int ENOUGH = 2;
    private static final double SECOND = 1000;

    private final List<RunLine> runs;
    private final Words words;

    RunCharts(List<RunLine> runs, Words words) {
        this.runs = runs;
        this.words = words;
    }

    /** A chart and what it shows. */
    record Drawn(String title, String svg) {}

    /** None, while there is nothing to compare. */
    List<Drawn> drawn(long documentsNow) {
        if (runs.size() < ENOUGH) {
            return List.of();
        }
        return List.of(
                new Drawn("Documents after each run", Chart.line("Documents after each run", documents(documentsNow))),
                new Drawn(
                        "Seconds each run took",
                        bars("Seconds each run took", run -> run.report().durationMs() / SECOND)),
                new Drawn(
                        "Requests of each run",
                        bars("Requests of each run", run -> run.report().requests())),
                new Drawn(
                        "Seconds waited for the source's limits",
                        bars(
                                "Seconds waited for the source's limits",
                                run -> run.report().waitedMs() / SECOND)));
    }

    /** Counted back from what is there now, because nobody counts the documents when a run ends. */
    private List<Mark> documents(long now) {
        List<Mark> marks = new ArrayList<>();
        long count = now;
        for (int i = runs.size() - 1; i >= 0; i--) {
            RunLine run = runs.get(i);
            marks.add(mark(run, count, words.count(count, "document")));
            count = Math.max(
                    0, count - run.report().count("added") + run.report().count("removed"));
        }
        Collections.reverse(marks);
        return marks;
    }

    private String bars(String title, ToDoubleFunction<RunLine> value) {
        return Chart.bars(
                title,
                runs.stream()
                        .map(run ->
                                mark(run, value.applyAsDouble(run), words.count(Math.round(value.applyAsDouble(run)))))
                        .toList());
    }

    private Mark mark(RunLine run, double value, String told) {
        String when = words.when(run.startedAt());
        return new Mark(
                when.substring(0, when.indexOf(',')),
                value,
                when + ": " + told + ", " + run.mode(),
                run.status().equals("failed") ? "bad" : run.mode().equals("full") ? "" : "other");
    }
}
