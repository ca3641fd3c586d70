package io.askmydocs.benchmarks;

import com.vladsch.flexmark.html2md.converter.FlexmarkHtmlConverter;
import io.askmydocs.connector.confluence.convert.ConfluenceStorageToMarkdown;
import io.github.furstenheim.CopyDown;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.ParserConfigurationException;
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
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** All documents once, on one thread, in a heap of 64 MB: the converter, the bare parse, and the field's others. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgs = "-Xmx64m")
@Warmup(iterations = 8, time = 2)
@Measurement(iterations = 6, time = 2)
public class ConversionBenchmark {
    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();
    private final FlexmarkHtmlConverter flexmark =
            FlexmarkHtmlConverter.builder().build();
    private final CopyDown copyDown = new CopyDown();
    private final XMLReader reader;
    private Documents documents = new Documents("none", List.of(), List.of());

    public ConversionBenchmark() {
        try {
            reader = Documents.bareReader();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    @Setup
    public void load() {
        documents = Documents.load();
    }

    @Benchmark
    public void bareSaxParse() throws IOException, SAXException {
        for (String document : documents.sealed()) {
            reader.parse(new InputSource(new StringReader(document)));
        }
    }

    @Benchmark
    public void converter(Blackhole sink) {
        for (String document : documents.raw()) {
            sink.consume(converter.convert(document));
        }
    }

    @Benchmark
    public void flexmarkHtml2Md(Blackhole sink) {
        for (String document : documents.raw()) {
            sink.consume(flexmark.convert(document));
        }
    }

    @Benchmark
    public void copyDown(Blackhole sink) {
        for (String document : documents.raw()) {
            sink.consume(copyDown.convert(document));
        }
    }
}
