package io.askmydocs.connector.confluence.convert.markdown;

import io.askmydocs.connector.confluence.convert.markdown.Block.Cell;
import io.askmydocs.connector.confluence.convert.markdown.Block.Row;
import io.askmydocs.connector.confluence.convert.markdown.Block.Table;
import io.askmydocs.connector.confluence.convert.markdown.InlineWriter.Place;
import java.util.List;

/** A GFM table where every cell reads well on one line, else an HTML table whose cells hold Markdown. */
final class TableWriter {
    private final MarkdownWriter writer;
    private final Output out;
    private final InlineWriter inlines;

    TableWriter(MarkdownWriter writer, Output out, InlineWriter inlines) {
        this.writer = writer;
        this.out = out;
        this.inlines = inlines;
    }

    void write(Table table) {
        if (isSimple(table)) {
            pipes(table);
        } else {
            html(table);
        }
    }

    private static boolean isSimple(Table table) {
        for (Row row : table.rows()) {
            for (Cell cell : row.cells()) {
                if (!Flatten.readsWell(cell.content())) {
                    return false;
                }
            }
        }
        return true;
    }

    private void pipes(Table table) {
        Grid grid = new Grid(table.rows());
        boolean headed = table.rows().get(0).header();
        if (headed) {
            pipes(grid.rows().get(0));
        } else {
            out.line("| ".repeat(grid.width()) + "|");
        }
        out.line("| --- ".repeat(grid.width()) + "|");
        for (int i = headed ? 1 : 0; i < grid.rows().size(); i++) {
            pipes(grid.rows().get(i));
        }
    }

    private void pipes(List<Cell> row) {
        out.startLine();
        out.append("|");
        for (Cell cell : row) {
            out.append(" ");
            inlines.write(Flatten.blocks(cell.content()), Place.CELL);
            out.append(out.isAtLineStart() ? "|" : " |");
        }
        out.append("\n");
    }

    private void html(Table table) {
        out.line("<table>");
        for (Row row : table.rows()) {
            out.line("<tr>");
            row.cells().forEach(this::html);
            out.line("</tr>");
        }
        out.line("</table>");
    }

    private void html(Cell cell) {
        String tag = cell.header() ? "th" : "td";
        String open = "<" + tag + span("colspan", cell.columns()) + span("rowspan", cell.rows()) + ">";
        if (cell.content().isEmpty()) {
            out.line(open + "</" + tag + ">");
            return;
        }
        out.line(open);
        out.blank();
        writer.blocks(cell.content(), false);
        out.blank();
        out.line("</" + tag + ">");
    }

    private static String span(String attribute, int size) {
        return size > 1 ? " " + attribute + "=\"" + size + "\"" : "";
    }
}
