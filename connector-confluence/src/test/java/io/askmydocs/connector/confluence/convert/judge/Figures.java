package io.askmydocs.connector.confluence.convert.judge;

import io.askmydocs.connector.confluence.convert.judge.Verdict.Fault;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Verdicts summed up over many documents. */
public final class Figures {
    private final Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
    private final Map<Measure, Integer> lost = new EnumMap<>(Measure.class);
    private final List<String> imperfect = new ArrayList<>();
    private int documents;
    private int perfect;
    private int exceptions;
    private long words;
    private long missing;

    /** Adds a document; what an exception loses is not held against the measures. */
    public void add(String name, Verdict verdict) {
        boolean excepted = Policy.EXCEPTIONS.containsKey(name);
        documents++;
        perfect += verdict.isPerfect() ? 1 : 0;
        exceptions += excepted && !verdict.isPerfect() ? 1 : 0;
        words += verdict.words();
        missing += excepted ? 0 : verdict.missing().size();
        verdict.counts().forEach((measure, count) -> {
            counts.merge(measure, count, Integer::sum);
            lost.merge(measure, excepted ? 0 : verdict.lost(measure), Integer::sum);
        });
        if (!verdict.isPerfect()) {
            imperfect.add(name + (excepted ? " (exception)" : "") + ": " + shortened(verdict.faults()));
        }
    }

    private static String shortened(List<Fault> faults) {
        String shown = faults.stream().limit(5).map(Fault::toString).toList().toString();
        return faults.size() + " " + (shown.length() > 400 ? shown.substring(0, 400) + "…" : shown);
    }

    public int documents() {
        return documents;
    }

    public int exceptions() {
        return exceptions;
    }

    public double perfectShare() {
        return (double) perfect / documents;
    }

    public double keptWords() {
        return (double) (words - missing) / words;
    }

    public int lost(Measure measure) {
        return lost.getOrDefault(measure, 0);
    }

    /** The documents that are not perfect, with their first faults. */
    public List<String> imperfect() {
        return List.copyOf(imperfect);
    }

    /** The table that docs/fidelity.md holds. */
    public List<String> table() {
        List<String> rows = new ArrayList<>();
        rows.add("| what | in the corpus | kept |");
        rows.add("| --- | --- | --- |");
        rows.add(row("documents, and how many are perfect", documents, perfect));
        rows.add(row("words, in order", words, words - missing));
        for (Measure measure : Measure.values()) {
            int count = counts.getOrDefault(measure, 0);
            rows.add(row(measure.toString(), count, count - lost(measure)));
        }
        return rows;
    }

    private static String row(String what, long count, long kept) {
        return String.format(Locale.ROOT, "| %s | %,d | %,d (%.2f %%) |", what, count, kept, 100.0 * kept / count);
    }
}
