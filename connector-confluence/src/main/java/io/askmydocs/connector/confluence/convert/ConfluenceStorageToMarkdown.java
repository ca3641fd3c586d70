package io.askmydocs.connector.confluence.convert;

import io.askmydocs.connector.confluence.convert.LossReport.Entry;
import io.askmydocs.connector.confluence.convert.elements.MacroHandler;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.loss.Losses;
import io.askmydocs.connector.confluence.convert.loss.Losses.Kind;
import io.askmydocs.connector.confluence.convert.macros.Macros;
import io.askmydocs.connector.confluence.convert.markdown.Block;
import io.askmydocs.connector.confluence.convert.markdown.Block.Heading;
import io.askmydocs.connector.confluence.convert.markdown.Block.Paragraph;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Text;
import io.askmydocs.connector.confluence.convert.markdown.MarkdownWriter;
import io.askmydocs.connector.confluence.convert.parse.Markup;
import io.askmydocs.connector.confluence.convert.parse.StorageParser;
import java.util.ArrayList;
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
    /** In characters. Confluence refuses bodies over 5 MB; a tree of this size takes about 2 GB. */
    private static final int LARGEST = 64 << 20;

    private final StorageParser parser = new StorageParser();
    private final MacroHandler macros = Renderers.inFrontOf(new Macros());

    private final int largest;

    public ConfluenceStorageToMarkdown() {
        this(LARGEST);
    }

    ConfluenceStorageToMarkdown(int largest) {
        this.largest = largest;
    }

    /** As {@link #convert(String, ConversionContext)}, for a page of which nothing else is known. */
    public Conversion convert(String storage) {
        return convert(storage, ConversionContext.none());
    }

    /**
     * Never throws on input and never loses text. Elements nested deeper than 150 levels and documents of more than
     * 64 million characters are kept as plain text; the report says so ({@code depth-limit}, {@code size-limit}).
     *
     * @param storage a body in storage format; a blank one gives empty Markdown
     * @param context what the page refers to
     */
    public Conversion convert(String storage, ConversionContext context) {
        Losses losses = new Losses();
        if (storage.isBlank()) {
            return new Conversion("", report(losses), Map.of());
        }
        if (storage.length() > largest) {
            losses.loss("size-limit", "document");
            Block text = new Paragraph(List.of(new Text(Markup.strip(storage, losses))));
            return new Conversion(MarkdownWriter.write(List.of(text)), report(losses), Map.of());
        }
        Walk walk = new Walk(parser.parse(storage, losses), macros, new ContextSurroundings(context), losses);
        String markdown = MarkdownWriter.write(walk.document());
        return new Conversion(markdown, report(losses), walk.properties());
    }

    /** A page's title, as plain text, as the heading of its document. */
    public String heading(String title) {
        List<Block> heading = new ArrayList<>();
        for (Block block : Flow.paragraph(title)) {
            heading.add(block instanceof Paragraph text ? new Heading(1, text.content()) : block);
        }
        return MarkdownWriter.write(heading);
    }

    private static LossReport report(Losses losses) {
        if (losses.isEmpty()) {
            return LossReport.NONE;
        }
        return new LossReport(
                entries(losses, Kind.LOSS), entries(losses, Kind.PLACEHOLDER), entries(losses, Kind.REPAIR));
    }

    private static List<Entry> entries(Losses losses, Kind kind) {
        List<Entry> entries = new ArrayList<>();
        losses.counts().forEach((key, count) -> {
            if (key.kind() == kind) {
                entries.add(new Entry(key.code(), key.name(), count));
            }
        });
        return entries;
    }
}
