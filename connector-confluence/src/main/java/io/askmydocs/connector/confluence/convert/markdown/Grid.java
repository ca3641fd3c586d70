package io.askmydocs.connector.confluence.convert.markdown;

import io.askmydocs.connector.confluence.convert.markdown.Block.Cell;
import io.askmydocs.connector.confluence.convert.markdown.Block.Row;
import java.util.ArrayList;
import java.util.List;

/** A table with its spans resolved: the value stands in the first cell, the others it covers are empty. */
final class Grid {
    private static final Cell EMPTY = new Cell(false, 1, 1, List.of());
    private static final int MAX_SPAN = 100;

    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Integer> covered = new ArrayList<>();
    private boolean hasSpans;
    private int width;

    Grid(List<Row> source) {
        for (Row row : source) {
            if (hasSpans || hasSpans(row)) {
                hasSpans = true;
                add(row);
            } else {
                rows.add(row.cells());
                width = Math.max(width, row.cells().size());
            }
        }
        for (int i = 0, n = rows.size(); i < n; i++) {
            rows.set(i, filled(rows.get(i)));
        }
    }

    private static boolean hasSpans(Row row) {
        for (Cell cell : row.cells()) {
            if (cell.columns() > 1 || cell.rows() > 1) {
                return true;
            }
        }
        return false;
    }

    private List<Cell> filled(List<Cell> row) {
        if (row.size() == width) {
            return row;
        }
        List<Cell> filled = new ArrayList<>(row);
        while (filled.size() < width) {
            filled.add(EMPTY);
        }
        return filled;
    }

    private void add(Row row) {
        List<Cell> line = new ArrayList<>();
        for (Cell cell : row.cells()) {
            skipCovered(line);
            int columns = Math.max(1, Math.min(cell.columns(), MAX_SPAN));
            for (int i = 0; i < columns; i++) {
                cover(line.size(), cell.rows() - 1);
                line.add(i == 0 ? cell : EMPTY);
            }
        }
        skipCovered(line);
        width = Math.max(width, line.size());
        rows.add(line);
    }

    private void skipCovered(List<Cell> line) {
        while (line.size() < covered.size() && covered.get(line.size()) > 0) {
            covered.set(line.size(), covered.get(line.size()) - 1);
            line.add(EMPTY);
        }
    }

    private void cover(int column, int rowsBelow) {
        while (covered.size() <= column) {
            covered.add(0);
        }
        covered.set(column, Math.max(0, rowsBelow));
    }

    List<List<Cell>> rows() {
        return rows;
    }

    int width() {
        return width;
    }
}
