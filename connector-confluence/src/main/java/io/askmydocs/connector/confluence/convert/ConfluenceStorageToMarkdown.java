package io.askmydocs.connector.confluence.convert;

import io.askmydocs.connector.confluence.convert.LossReport.Entry;
import io.askmydocs.connector.confluence.convert.elements.MacroHandler;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.loss.Losses;
import io.askmydocs.connector.confluence.convert.loss.Losses.Kind;
import io.askmydocs.connector.confluence.convert.macros.Macros;
import io.askmydocs.connector.confluence.convert.markdown.MarkdownWriter;
import io.askmydocs.connector.confluence.convert.parse.StorageParser;
import java.util.List;
import java.util.Map;

/**
 * Converts a Confluence page body in storage format to GitHub-flavoured Markdown. Thread-safe. Takes any input, however
 * malformed, and says in the report what it had to mend or could not keep. The page's title is not part of its body.
 *
 * <pre>{@code
 * Conversion page = new ConfluenceStorageToMarkdown().convert("<p>Hello <strong>world</strong></p>");
 * page.markdown(); // Hello **world**
 * }</pre>
 */
public final class ConfluenceStorageToMarkdown {
    private final StorageParser parser = new StorageParser();
    private final MacroHandler macros = new Macros();

    public Conversion convert(String storage) {
        return convert(storage, ConversionContext.none());
    }

    public Conversion convert(String storage, ConversionContext context) {
        Losses losses = new Losses();
        if (storage.isBlank()) {
            return new Conversion("", report(losses), Map.of());
        }
        Walk walk = new Walk(parser.parse(storage, losses), macros, new ContextSurroundings(context), losses);
        String markdown = MarkdownWriter.write(walk.document());
        return new Conversion(markdown, report(losses), walk.properties());
    }

    private static LossReport report(Losses losses) {
        if (losses.isEmpty()) {
            return LossReport.NONE;
        }
        return new LossReport(
                entries(losses, Kind.LOSS), entries(losses, Kind.PLACEHOLDER), entries(losses, Kind.REPAIR));
    }

    private static List<Entry> entries(Losses losses, Kind kind) {
        return losses.counts().entrySet().stream()
                .filter(count -> count.getKey().kind() == kind)
                .map(count -> new Entry(count.getKey().code(), count.getKey().name(), count.getValue()))
                .toList();
    }
}
