package io.askmydocs.connector.confluence.attached;

import io.askmydocs.connector.confluence.rest.Attachment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes what is known of a file, and its text, as Markdown. */
record FileText(Texts texts) {

    String reference(Attachment file) {
        List<String> lines = new ArrayList<>();
        String name = Texts.escaped(OneLine.of(file.title()));
        boolean linked = file.webUrl().startsWith("http");
        lines.add("File: " + (linked ? "<a href=\"" + Texts.escaped(file.webUrl()) + "\">" + name + "</a>" : name));
        if (!file.mediaType().isBlank()) {
            lines.add("Type: " + Texts.escaped(OneLine.of(file.mediaType())));
        }
        if (file.size() >= 0) {
            lines.add("Size: " + size(file.size()));
        }
        if (!file.comment().isBlank()) {
            lines.add("Comment: " + Texts.escaped(OneLine.of(file.comment())));
        }
        return texts.markdown("<ul><li><p>" + String.join("</p></li><li><p>", lines) + "</p></li></ul>");
    }

    /** Markdown as it is; everything else to the letter, in a block of its language. */
    String content(String language, String text) {
        return language.equals(TextKind.MARKDOWN) || text.isBlank() ? text : texts.markdown(codeMacro(language, text));
    }

    private static String codeMacro(String language, String text) {
        return "<ac:structured-macro ac:name=\"code\"><ac:parameter ac:name=\"language\">" + language
                + "</ac:parameter><ac:plain-text-body><![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>")
                + "]]></ac:plain-text-body></ac:structured-macro>";
    }

    static String size(long bytes) {
        if (bytes < 1 << 10) {
            return bytes + " B";
        }
        return bytes < 1 << 20
                ? String.format(Locale.ROOT, "%.1f KiB", bytes / 1024.0)
                : String.format(Locale.ROOT, "%.1f MiB", bytes / 1024.0 / 1024.0);
    }
}
