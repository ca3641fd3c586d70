package io.askmydocs.cli;

import io.askmydocs.connector.confluence.convert.ConfluenceStorageToMarkdown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/** Converts a folder in parallel. A file that cannot be read, converted or written is named, and the others go on. */
final class FolderConversion {

    private final Console console;
    private final Path in;
    private final Path out;
    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();
    private final ConversionReport report = new ConversionReport();

    FolderConversion(Console console, Path in, Path out) {
        this.console = console;
        this.in = in;
        this.out = out;
    }

    int run(@Nullable Path reportFile) throws IOException {
        Xhtml found = Xhtml.below(in);
        TextFiles.requireWritable(out);
        if (reportFile != null) {
            requireWritable(reportFile);
        }
        found.unreadable().forEach(e -> report.failed(String.valueOf(e.getMessage()), reason(e)));
        convert(found);
        report.failures().forEach((file, reason) -> console.complain(file + ": " + reason));
        int documents = report.convertedDocuments() + report.failures().size();
        console.complain(
                "%d of %s converted".formatted(report.convertedDocuments(), Words.count(documents, "document")));
        if (reportFile != null) {
            TextFiles.write(reportFile, report.json());
        }
        return report.failures().isEmpty() ? 0 : CommandLineApp.DOCUMENTS_FAILED;
    }

    /** Before the work, not after it. */
    private static void requireWritable(Path reportFile) {
        if (Files.isDirectory(reportFile)) {
            throw new UsageException("The report " + reportFile + " is a folder. Name a file.");
        }
        TextFiles.requireWritable(TextFiles.folderOf(reportFile));
    }

    private void convert(Xhtml found) {
        if (!console.terminal()) {
            found.files().parallelStream().forEach(file -> convert(found.root(), file));
            return;
        }
        try (ProgressBar bar =
                ProgressView.bar("Convert", " documents", found.files().size())) {
            found.files().parallelStream().forEach(file -> {
                convert(found.root(), file);
                bar.step();
            });
        }
    }

    private void convert(Path root, Path file) {
        Path relative = root.relativize(file);
        try {
            var conversion = converter.convert(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            TextFiles.write(target(relative), conversion.markdown());
            report.converted(relative.toString(), conversion.report());
        } catch (InvalidPathException e) {
            report.failed(relative.toString(), PathArgument.unreadable(e));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            report.failed(relative.toString(), reason(e));
        }
    }

    private Path target(Path relative) {
        String name = String.valueOf(relative.getFileName());
        String stem = name.substring(0, name.length() - Xhtml.SUFFIX.length());
        return out.resolve(relative).resolveSibling(stem + ".md");
    }

    private static String reason(Throwable e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
