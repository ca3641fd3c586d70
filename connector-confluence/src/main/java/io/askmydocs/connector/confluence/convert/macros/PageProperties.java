package io.askmydocs.connector.confluence.convert.macros;

import io.askmydocs.connector.confluence.convert.elements.MacroCall;
import io.askmydocs.connector.confluence.convert.elements.Walk;
import io.askmydocs.connector.confluence.convert.markdown.Block;
import io.askmydocs.connector.confluence.convert.markdown.Block.Cell;
import io.askmydocs.connector.confluence.convert.markdown.Block.Row;
import io.askmydocs.connector.confluence.convert.markdown.Block.Table;
import io.askmydocs.connector.confluence.convert.markdown.Flow;
import io.askmydocs.connector.confluence.convert.markdown.Words;
import java.util.List;

/** Page properties: their table stays in the text, and one of two columns names properties of the page as well. */
final class PageProperties {

    private PageProperties() {}

    static void details(MacroCall macro, Walk walk, Flow out) {
        Flow content = new Flow();
        Containers.hideable(macro, walk, content);
        for (Block block : content.blocks()) {
            if (block instanceof Table table && isOfPairs(table)) {
                collect(table, walk);
            }
            out.add(block);
        }
    }

    private static boolean isOfPairs(Table table) {
        for (Row row : table.rows()) {
            if (row.cells().size() != 2) {
                return false;
            }
        }
        return true;
    }

    private static void collect(Table table, Walk walk) {
        for (Row row : table.rows()) {
            List<Cell> cells = row.cells();
            if (!row.header()) {
                walk.property(
                        Words.of(cells.get(0).content()), Words.of(cells.get(1).content()));
            }
        }
    }
}
