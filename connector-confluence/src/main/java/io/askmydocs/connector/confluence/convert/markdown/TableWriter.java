package io.askmydocs.connector.confluence.convert.markdown;

import io.askmydocs.connector.confluence.convert.markdown.Block.Cell;
import io.askmydocs.connector.confluence.convert.markdown.Block.Row;
import io.askmydocs.connector.confluence.convert.markdown.Block.Table;
import io.askmydocs.connector.confluence.convert.markdown.InlineWriter.Place;
import java.util.List;

/** A GFM table where every cell reads well on one line, else an HTML table whose cells hold Markdown. */
final class TableWriter {
    private final MarkdownWriter writer;
    private final Lines lines;

    TableWriter(MarkdownWriter writer, Lines lines) {
        this.writer = writer;
        this.lines = lines;
    }

    void write(Table table) {
        boolean simple = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .allMatch(cell -> Flatten.readsWell(cell.content()));
        if (simple) {
            pipes(table);
        } else {
            html(table);
        }
    }

    private void pipes(Table table) {
        Grid grid = new Grid(table.rows());
        boolean headed = table.rows().get(0).header();
        lines.line(headed ? pipes(grid.rows().get(0)) : "| ".repeat(grid.width()) + "|");
        lines.line("| --- ".repeat(grid.width()) + "|");
        grid.rows().stream().skip(headed ? 1 : 0).forEach(row -> lines.line(pipes(row)));
    }

    private static String pipes(List<Cell> row) {
        StringBuilder line = new StringBuilder("|");
        for (Cell cell : row) {
            String text = InlineWriter.write(Flatten.blocks(cell.content()), Place.CELL);
            line.append(text.isEmpty() ? " |" : " " + text + " |");
        }
        return line.toString();
    }

    private void html(Table table) {
        lines.line("<table>");
        for (Row row : table.rows()) {
            lines.line("<tr>");
            row.cells().forEach(this::html);
            lines.line("</tr>");
        }
        lines.line("</table>");
    }

    private void html(Cell cell) {
        String tag = cell.header() ? "th" : "td";
        String open = "<" + tag + span("colspan", cell.columns()) + span("rowspan", cell.rows()) + ">";
        if (cell.content().isEmpty()) {
            lines.line(open + "</" + tag + ">");
            return;
        }
        lines.line(open);
        lines.blank();
        writer.blocks(cell.content(), false);
        lines.blank();
        lines.line("</" + tag + ">");
    }

    private static String span(String attribute, int size) {
        return size > 1 ? " " + attribute + "=\"" + size + "\"" : "";
    }
}
