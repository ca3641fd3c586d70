package io.askmydocs.connector.confluence.convert.elements;

import io.askmydocs.connector.confluence.convert.markdown.Block;
import io.askmydocs.connector.confluence.convert.markdown.Block.Cell;
import io.askmydocs.connector.confluence.convert.markdown.Block.Row;
import io.askmydocs.connector.confluence.convert.markdown.Block.Table;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Inline.Style;
import io.askmydocs.connector.confluence.convert.parse.Tag;
import io.askmydocs.connector.confluence.convert.parse.Xml;
import java.util.ArrayList;
import java.util.List;
import nu.xom.Element;
import nu.xom.Node;

/** Reads a table's rows; what is neither row nor cell is kept beside the table. */
final class Tables {
    private final Walk walk;
    private final Flow beside = new Flow();
    private final List<Row> rows = new ArrayList<>();

    private Tables(Walk walk) {
        this.walk = walk;
    }

    static void table(Element element, Walk walk, Flow out) {
        Tables table = new Tables(walk);
        table.section(element, false);
        out.addAll(table.beside.blocks());
        if (!table.rows.isEmpty()) {
            out.add(new Table(table.rows));
        }
    }

    private void section(Element element, boolean head) {
        for (int i = 0; i < element.getChildCount(); i++) {
            Node child = element.getChild(i);
            if (Xml.is(child, Tag.TR)) {
                row((Element) child, head);
            } else if (Xml.is(child, Tag.THEAD)) {
                section((Element) child, true);
            } else if (Xml.is(child, Tag.TBODY)) {
                section((Element) child, false);
            } else if (!Xml.isBlankText(child)) {
                walk.node(child, beside);
            }
        }
    }

    private void row(Element element, boolean head) {
        List<Element> cells = new ArrayList<>();
        for (int i = 0; i < element.getChildCount(); i++) {
            Node child = element.getChild(i);
            if (Xml.is(child, Tag.TD) || Xml.is(child, Tag.TH)) {
                cells.add((Element) child);
            } else if (!Xml.isBlankText(child)) {
                walk.node(child, beside);
            }
        }
        boolean header = rows.isEmpty() && (head || areHeaders(cells));
        if (!cells.isEmpty()) {
            List<Cell> read = new ArrayList<>(cells.size());
            for (Element cell : cells) {
                read.add(cell(cell, header));
            }
            rows.add(new Row(header, read));
        }
    }

    private static boolean areHeaders(List<Element> cells) {
        for (Element cell : cells) {
            if (!Xml.is(cell, Tag.TH)) {
                return false;
            }
        }
        return true;
    }

    /** A header cell outside the header row heads its row: GFM has no such thing, bold says it. */
    private Cell cell(Element element, boolean inHeaderRow) {
        boolean header = Xml.is(element, Tag.TH);
        List<Block> blocks = header && !inHeaderRow ? bold(element) : walk.blocks(element);
        return new Cell(header, span(element, "colspan"), span(element, "rowspan"), blocks);
    }

    private List<Block> bold(Element element) {
        Flow content = new Flow();
        walk.styled(Style.STRONG, element, content);
        return content.blocks();
    }

    private static int span(Element cell, String attribute) {
        String size = Xml.attribute(cell, attribute).strip();
        if (size.isEmpty()) {
            return 1;
        }
        try {
            return Math.max(1, Math.min(1000, Integer.parseInt(size)));
        } catch (NumberFormatException e) {
            return 1;
        }
    }
}
