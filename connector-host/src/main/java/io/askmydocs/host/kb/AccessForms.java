package io.askmydocs.host.kb;

import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.api.SourceAccess.Gate;
import io.askmydocs.connector.api.SourceAccess.Gates;
import io.askmydocs.connector.api.SourceAccess.Principal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Access in the two forms in which it is kept. The same access has the same text, whatever order its principals came in: a
 * file that differs counts as a change.
 */
final class AccessForms {

    static final String UNKNOWN = "unknown";

    private static final Comparator<Principal> ORDER =
            Comparator.comparing(Principal::type).thenComparing(Principal::id);

    private AccessForms() {}

    /** For a file: the word, or the gates with their principals as {@code type:id}. */
    static Object forPeople(SourceAccess access) {
        if (!(access instanceof Gates gates)) {
            return UNKNOWN;
        }
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("complete", gates.complete());
        form.put("inherits_from_parent", gates.inheritsFromParent());
        form.put("gates", gates.gates().stream().map(AccessForms::gate).toList());
        return form;
    }

    private static Map<String, Object> gate(Gate gate) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("node", gate.node());
        form.put(
                "any_of",
                sorted(gate).stream()
                        .map(principal -> principal.type() + ":" + principal.id())
                        .toList());
        return form;
    }

    /** For a row: what {@link StoredAccess} reads back. */
    static Map<String, Object> forPrograms(SourceAccess access) {
        Map<String, Object> form = new LinkedHashMap<>();
        if (access instanceof Gates gates) {
            form.put("state", "gates");
            form.put("complete", gates.complete());
            form.put("inherits_from_parent", gates.inheritsFromParent());
            form.put("gates", gates.gates().stream().map(AccessForms::row).toList());
        } else {
            form.put("state", UNKNOWN);
        }
        return form;
    }

    private static Map<String, Object> row(Gate gate) {
        return Map.of("node", gate.node(), "principals", sorted(gate));
    }

    private static List<Principal> sorted(Gate gate) {
        return gate.principals().stream().sorted(ORDER).toList();
    }
}
