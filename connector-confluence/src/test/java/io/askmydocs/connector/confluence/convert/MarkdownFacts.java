package io.askmydocs.connector.confluence.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What an independent reader of the output sees. */
final class MarkdownFacts extends AbstractVisitor {
    private static final Parser PARSER = Parser.builder()
            .extensions(
                    List.of(TablesExtension.create(), StrikethroughExtension.create(), TaskListItemsExtension.create()))
            .build();
    private static final Pattern WIKILINK = Pattern.compile("\\[\\[(?:[^]|]*\\|)?([^]]*)]]");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    final StringBuilder text = new StringBuilder();
    final List<String> code = new ArrayList<>();
    final List<Integer> headings = new ArrayList<>();
    int items;
    int openTasks;
    int doneTasks;

    static MarkdownFacts of(String markdown) {
        MarkdownFacts facts = new MarkdownFacts();
        PARSER.parse(markdown).accept(facts);
        facts.showWikilinks();
        return facts;
    }

    /** A wikilink reads as its label. */
    private void showWikilinks() {
        String shown = WIKILINK.matcher(text).replaceAll(link -> Matcher.quoteReplacement(link.group(1)));
        text.setLength(0);
        text.append(shown);
    }

    @Override
    public void visit(Image node) {
        text.append(' ');
        visitChildren(node);
        text.append(' ');
    }

    @Override
    protected void visitChildren(Node parent) {
        boolean block = parent instanceof Block || parent instanceof TableCell;
        if (block) {
            text.append('\n');
        }
        super.visitChildren(parent);
        if (block) {
            text.append('\n');
        }
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(FencedCodeBlock node) {
        code.add(node.getLiteral());
        text.append('\n').append(node.getLiteral()).append('\n');
    }

    @Override
    public void visit(Heading node) {
        headings.add(node.getLevel());
        visitChildren(node);
    }

    @Override
    public void visit(ListItem node) {
        items++;
        visitChildren(node);
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append(' ');
    }

    @Override
    public void visit(HtmlInline node) {
        text.append(node.getLiteral().equals("<br>") ? " " : "");
    }

    @Override
    public void visit(HtmlBlock node) {
        text.append(unescape(TAG.matcher(node.getLiteral()).replaceAll(" "))).append('\n');
    }

    private static String unescape(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TaskListItemMarker task) {
            doneTasks += task.isChecked() ? 1 : 0;
            openTasks += task.isChecked() ? 0 : 1;
        }
        visitChildren(node);
    }

    @Override
    public void visit(CustomBlock node) {
        visitChildren(node);
    }
}
