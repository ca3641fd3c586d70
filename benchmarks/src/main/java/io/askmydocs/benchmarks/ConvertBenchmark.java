package io.askmydocs.benchmarks;

import io.askmydocs.connector.confluence.convert.ConfluenceStorageToMarkdown;
import io.askmydocs.sandbox.PageState;
import io.askmydocs.sandbox.World;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Converts every page of the demo site, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class ConvertBenchmark {

    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();
    private List<String> pages = List.of();

    @Setup
    public void readDemo() {
        pages = demoPages();
    }

    /** All pages of the demo site, once. */
    @Benchmark
    public void demoSite(Blackhole sink) {
        pages.forEach(page -> sink.consume(converter.convert(page)));
    }

    static List<String> demoPages() {
        return World.demo().pages().stream().map(PageState::storage).toList();
    }

    static long bytes(List<String> pages) {
        return pages.stream()
                .mapToLong(page -> page.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
