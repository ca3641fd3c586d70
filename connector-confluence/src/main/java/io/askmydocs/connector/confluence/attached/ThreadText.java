package io.askmydocs.connector.confluence.attached;

import io.askmydocs.connector.confluence.convert.Conversion;
import io.askmydocs.connector.confluence.convert.ConversionContext;
import io.askmydocs.connector.confluence.convert.LossReport;
import io.askmydocs.connector.confluence.rest.Comment;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes threads as Markdown: a heading for each comment, with who and when, and the comment below it. Not thread-safe. */
final class ThreadText {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Texts texts;
    private final ConversionContext context;
    private final int level;
    private final List<String> blocks = new ArrayList<>();
    private final List<LossReport> losses = new ArrayList<>();

    /**
     * @param level of the headings
     */
    ThreadText(Texts texts, ConversionContext context, int level) {
        this.texts = texts;
        this.context = context;
        this.level = level;
    }

    ThreadText thread(Comment root) {
        Comment.Inline inline = root.inline();
        String settled = inline != null && inline.resolved() ? " (resolved)" : "";
        String said = inline == null ? "Comment by " : "Comment on the text by ";
        String selection = inline == null ? "" : inline.selection();
        comment(root, said, settled, selection);
        root.replies().forEach(this::reply);
        return this;
    }

    private void reply(Comment reply) {
        comment(reply, "Reply by ", "", "");
        reply.replies().forEach(this::reply);
    }

    private void comment(Comment comment, String said, String settled, String selection) {
        String when = DATE.format(comment.version().createdAt());
        blocks.add(texts.heading(level, said + author(comment) + ", " + when + settled));
        if (!selection.isBlank()) {
            blocks.add(texts.markdown("<blockquote><p>" + Texts.escaped(selection) + "</p></blockquote>"));
        }
        Conversion body = texts.convert(comment.storage(), context);
        blocks.add(body.markdown());
        losses.add(body.report());
    }

    private String author(Comment comment) {
        String id = comment.authorId();
        return id == null ? "somebody" : context.userName(id).map(OneLine::of).orElse(id);
    }

    String markdown() {
        return join(blocks);
    }

    List<LossReport> losses() {
        return losses;
    }

    /** One blank line between blocks, whatever they end with. */
    static String join(List<String> blocks) {
        StringBuilder text = new StringBuilder();
        for (String block : blocks) {
            if (!block.isBlank()) {
                text.append(text.isEmpty() ? "" : "\n").append(block).append(block.endsWith("\n") ? "" : "\n");
            }
        }
        return text.toString();
    }
}
