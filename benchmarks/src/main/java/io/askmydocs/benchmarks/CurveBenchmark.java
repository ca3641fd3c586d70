package io.askmydocs.benchmarks;

import io.askmydocs.connector.confluence.convert.ConfluenceStorageToMarkdown;
import io.askmydocs.connector.confluence.convert.Conversion;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One document of a given size: the time must grow as the size does. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx1g")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class CurveBenchmark {
    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();

    @Param({"1", "10", "100", "1000", "5000", "20000"})
    private int kilobytes = 1;

    private String document = "";

    /** A bit of everything, again and again up to the wanted size. */
    @Setup
    public void write() {
        String block =
                "<h2>Part &amp; whole</h2><p>Words with <strong>weight</strong>, a <a href=\"https://example.com/a\">link</a>,"
                        + " and&nbsp;entities.</p><ul><li>one<ul><li>two</li></ul></li></ul><table><tbody><tr><th>a</th><td>b</td></tr>"
                        + "</tbody></table><ac:structured-macro ac:name=\"info\"><ac:rich-text-body><p>Mind the gap.</p></ac:rich-text-body>"
                        + "</ac:structured-macro><ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">java</ac:parameter>"
                        + "<ac:plain-text-body><![CDATA[int i = 0;\n]]></ac:plain-text-body></ac:structured-macro>";
        document = block.repeat(Math.max(1, kilobytes * 1024 / block.length()));
    }

    @Benchmark
    public Conversion convert() {
        return converter.convert(document);
    }
}
