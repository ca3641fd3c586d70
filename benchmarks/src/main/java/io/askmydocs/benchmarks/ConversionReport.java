package io.askmydocs.benchmarks;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the conversion benchmarks and prints the tables of REPORT.md: times, ratios of this one run, allocation. */
public final class ConversionReport {
    private ConversionReport() {}

    public static void main(String[] arguments) throws RunnerException {
        Documents documents = Documents.load();
        Collection<RunResult> comparison = run(ConversionBenchmark.class);
        Collection<RunResult> curve = run(CurveBenchmark.class);
        compare(documents, comparison);
        draw(curve);
    }

    private static Collection<RunResult> run(Class<?> benchmark) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(benchmark.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    private static void compare(Documents documents, Collection<RunResult> results) {
        double bare = results.stream()
                .filter(result -> name(result).equals("bareSaxParse"))
                .mapToDouble(ConversionReport::score)
                .findFirst()
                .orElseThrow();
        say(
                "| %d documents of the %s, %,d bytes | time | of the bare parse | MB/s | allocated per input byte |",
                documents.raw().size(), documents.name(), documents.bytes());
        say("|---|---|---|---|---|");
        results.stream()
                .sorted(Comparator.comparingDouble(ConversionReport::score))
                .forEach(result -> say(
                        "| %s | %.2f ± %.2f ms | %.2f | %.1f | %.1f |",
                        name(result),
                        score(result),
                        error(result),
                        score(result) / bare,
                        documents.bytes() / score(result) / 1000,
                        allocated(result) / documents.bytes()));
    }

    private static void draw(Collection<RunResult> results) {
        say("%n| input | time | ns per byte | allocated per input byte |");
        say("|---|---|---|---|");
        for (RunResult result : results) {
            int kilobytes = Integer.parseInt(result.getParams().getParam("kilobytes"));
            double bytes = kilobytes * 1024.0;
            say(
                    "| %,d KB | %,.1f ± %,.1f µs | %.2f | %.1f |",
                    kilobytes, score(result), error(result), score(result) * 1000 / bytes, allocated(result) / bytes);
        }
    }

    private static String name(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        return benchmark.substring(benchmark.lastIndexOf('.') + 1);
    }

    private static double score(RunResult result) {
        return result.getPrimaryResult().getScore();
    }

    private static double error(RunResult result) {
        return result.getPrimaryResult().getScoreError();
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }
}
