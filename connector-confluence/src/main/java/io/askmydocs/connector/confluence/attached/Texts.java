package io.askmydocs.connector.confluence.attached;

import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.confluence.convert.ConfluenceStorageToMarkdown;
import io.askmydocs.connector.confluence.convert.Conversion;
import io.askmydocs.connector.confluence.convert.ConversionContext;

/** Plain texts as redacted titles and as Markdown. What Markdown would misread only the converter knows, so it writes it all. */
record Texts(ConnectorIngestionContract ingestion, ConfluenceStorageToMarkdown converter) {

    Texts(ConnectorIngestionContract ingestion) {
        this(ingestion, new ConfluenceStorageToMarkdown());
    }

    /** One line, redacted. */
    String title(String raw) {
        return redacted(OneLine.of(raw));
    }

    String redacted(String text) {
        return text.isEmpty() ? text : ingestion.redactContent(text);
    }

    String heading(int level, String text) {
        return element("h" + level, text);
    }

    String element(String name, String text) {
        return markdown("<" + name + ">" + escaped(text) + "</" + name + ">");
    }

    String markdown(String storage) {
        return converter.convert(storage).markdown();
    }

    Conversion convert(String storage, ConversionContext context) {
        return converter.convert(storage, context);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
