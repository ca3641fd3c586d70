package io.askmydocs.connector.confluence.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The users, or the groups, of a restriction, gathered over several answers. Each list has a position of its own: they end at
 * different places, and a server may cut them differently. Not thread-safe.
 */
final class NamedReaders {

    private final String list;
    private final String idField;
    private final int limit;
    private final Set<String> ids = new LinkedHashSet<>();
    private int received;
    private boolean more = true;

    NamedReaders(String list, String idField, int limit) {
        this.list = list;
        this.idField = idField;
        this.limit = limit;
    }

    boolean continuesAt(int start) {
        return more && received == start;
    }

    boolean continues() {
        return more;
    }

    int position() {
        return received;
    }

    Set<String> ids() {
        return ids;
    }

    /** Takes the part of the list that begins at this list's position. */
    void add(JsonNode restrictions) {
        JsonNode part = restrictions.path(list);
        JsonNode results = part.path("results");
        if (!results.isArray()) {
            throw Payloads.unexpected("restrictions without a list of " + list + "s");
        }
        int known = ids.size();
        results.forEach(node -> ids.add(Payloads.required(node, idField)));
        received += results.size();
        more = goesOn(part, results.size());
        if (more && ids.size() == known) {
            throw Payloads.unexpected("a list of restricted " + list + "s that names more than it gives");
        }
    }

    /**
     * Whether {@code size} counts one answer or the whole list differs; it claims more only when it is the whole. A claim is
     * met by different readers, not by the same ones given again.
     */
    private boolean goesOn(JsonNode part, int shown) {
        boolean linked = !part.path("_links").path("next").asText("").isEmpty();
        int claimed =
                Math.max(part.path("size").asInt(0), part.path("totalSize").asInt(0));
        return linked || claimed > ids.size() || (shown > 0 && shown >= mostShown(part));
    }

    private int mostShown(JsonNode part) {
        int said = part.path("limit").asInt(limit);
        return said > 0 ? Math.min(said, limit) : limit;
    }
}
