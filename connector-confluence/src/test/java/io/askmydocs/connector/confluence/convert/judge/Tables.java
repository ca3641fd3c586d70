package io.askmydocs.connector.confluence.convert.judge;

import io.askmydocs.connector.confluence.convert.judge.Scribe.End;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/** Reads a table's cells at their places in the grid; rows that show nothing do not count. */
final class Tables {
    private static final int MAX_SPAN = 100;
    private static final Set<String> SECTIONS = Set.of("thead", "tbody", "tfoot");

    private final Scribe scribe;
    private final Consumer<Element> content;
    private final Map<Integer, Integer> covered = new HashMap<>();
    private int shownRows;

    private Tables(Scribe scribe, Consumer<Element> content) {
        this.scribe = scribe;
        this.content = content;
    }

    static void read(Element table, Scribe scribe, Consumer<Element> content) {
        scribe.boundary();
        new Tables(scribe, content).section(table);
        scribe.boundary();
    }

    private void section(Element parent) {
        for (Element child : parent.children()) {
            String name = child.normalName();
            if (SECTIONS.contains(name)) {
                section(child);
            } else if (name.equals("tr")) {
                row(child);
            }
        }
    }

    private void row(Element row) {
        List<Scribe.Open> cells = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        int column = 0;
        for (Element cell : row.children()) {
            if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                column = free(column);
                columns.add(column);
                cells.add(cell(cell));
                column = cover(cell, column);
            }
        }
        if (!cells.isEmpty()) {
            free(Integer.MAX_VALUE);
        }
        shownRows += cells.stream().allMatch(Scribe.Open::isEmpty) ? 0 : 1;
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                scribe.add(
                        Measure.CELLS,
                        new Fact(
                                "row " + shownRows + " column " + columns.get(i),
                                List.copyOf(cells.get(i).text())));
            }
        }
    }

    private Scribe.Open cell(Element cell) {
        Scribe.Open[] opened = new Scribe.Open[1];
        scribe.inCell(() -> {
            opened[0] = scribe.open(Measure.CELLS, "", End.ELEMENT);
            content.accept(cell);
            opened[0].forget();
        });
        return opened[0];
    }

    /** The first column from here that no cell above reaches into; those it passes are used up by one row. */
    private int free(int from) {
        if (from == Integer.MAX_VALUE) {
            covered.replaceAll((column, rows) -> rows - 1);
            covered.values().removeIf(rows -> rows <= 0);
            return from;
        }
        int column = from;
        while (covered.containsKey(column)) {
            column++;
        }
        return column;
    }

    private int cover(Element cell, int column) {
        int columns = span(cell, "colspan");
        int rows = span(cell, "rowspan");
        for (int i = 0; i < columns; i++) {
            if (rows > 1) {
                covered.put(column + i, rows);
            }
        }
        return column + columns;
    }

    private static int span(Element cell, String attribute) {
        String value = cell.attr(attribute).strip();
        return value.matches("\\d{1,6}") ? Math.max(1, Math.min(MAX_SPAN, Integer.parseInt(value))) : 1;
    }
}
