package io.askmydocs.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.connector.confluence.convert.ConfluenceStorageToMarkdown;
import io.askmydocs.connector.confluence.convert.LossReport;
import io.askmydocs.connector.confluence.convert.LossReport.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Converts a folder in parallel. A file that cannot be read or written is named, and the others go on. */
final class FolderConversion {

    private final Console console;
    private final Path in;
    private final Path out;
    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();
    private final Map<String, Integer> losses = new ConcurrentHashMap<>();
    private final Queue<String> failed = new ConcurrentLinkedQueue<>();

    FolderConversion(Console console, Path in, Path out) {
        this.console = console;
        this.in = in;
        this.out = out;
    }

    int run(@Nullable Path report) throws IOException {
        if (!Files.isDirectory(in)) {
            throw new UsageException("The folder " + in + " does not exist.");
        }
        List<Path> files = documents();
        files.parallelStream().forEach(this::convert);
        failed.stream().sorted().forEach(console::complain);
        console.complain("%d of %d documents converted".formatted(files.size() - failed.size(), files.size()));
        if (report != null) {
            write(report, report(files.size()));
        }
        return failed.isEmpty() ? 0 : CommandLineApp.DOCUMENTS_FAILED;
    }

    private List<Path> documents() throws IOException {
        try (Stream<Path> tree = Files.walk(in)) {
            return tree.filter(path -> path.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
    }

    private void convert(Path file) {
        String relative = in.relativize(file).toString();
        try {
            var conversion = converter.convert(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            count(conversion.report());
            write(out.resolve(relative.replaceAll("\\.xhtml$", ".md")), conversion.markdown());
        } catch (IOException e) {
            failed.add(relative + ": " + e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private void count(LossReport report) {
        Stream.of(report.losses(), report.placeholders(), report.repairs())
                .flatMap(List::stream)
                .forEach(this::count);
    }

    private void count(Entry entry) {
        losses.merge(entry.code() + " " + entry.name(), entry.count(), Integer::sum);
    }

    private static void write(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, ".", ".part");
        try {
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private String report(int documents) throws IOException {
        JsonMapper json = new JsonMapper();
        ObjectNode report = json.createObjectNode().put("documents", documents).put("failed", failed.size());
        ObjectNode counts = report.putObject("losses");
        new TreeMap<>(losses).forEach(counts::put);
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n";
    }
}
