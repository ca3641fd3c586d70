package io.askmydocs.cli;

import io.askmydocs.connector.confluence.convert.ConfluenceStorageToMarkdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Converts storage format to Markdown: one document to standard output, or a folder to a folder.",
        footer = {
            "",
            "Examples:",
            "  connectors convert page.xhtml",
            "  cat page.xhtml | connectors convert -",
            "  connectors convert --in pages --out markdown --report report.json"
        })
final class ConvertCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "0..1", description = "The document; - for standard input.")
    private @Nullable Path file;

    @Option(names = "--in", paramLabel = "DIR", description = "Convert every **/*.xhtml below this folder.")
    private @Nullable Path in;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the .md files go, with the same relative paths.")
    private @Nullable Path out;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write what was lost or mended, per file and in total, as JSON.")
    private @Nullable Path report;

    ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (in != null && out != null && file == null) {
            return new FolderConversion(console, in, out).run(report);
        }
        if (in != null || out != null || report != null) {
            throw new UsageException("--in and --out go together, without FILE; --report goes with them.");
        }
        console.out()
                .print(new ConfluenceStorageToMarkdown().convert(document()).markdown());
        console.flush();
        return 0;
    }

    private String document() throws IOException {
        if (file == null || file.toString().equals("-")) {
            return new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
        }
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new UsageException("The file " + file + " does not exist.");
        } catch (IOException e) {
            throw new UsageException(
                    "The file " + file + " cannot be read (" + e.getClass().getSimpleName() + ").");
        }
    }
}
