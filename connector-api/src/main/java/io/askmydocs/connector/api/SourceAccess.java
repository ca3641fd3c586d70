package io.askmydocs.connector.api;

import java.util.List;
import java.util.Set;

/**
 * Who may read a document at its source: an AND of ORs, or unknown. A host must fail closed on {@link Unknown}: it means
 * neither everybody nor nobody.
 */
public sealed interface SourceAccess {

    /** Nothing is known. */
    static SourceAccess unknown() {
        return Unknown.INSTANCE;
    }

    /** The source's access rules could not be, or were not, read. */
    enum Unknown implements SourceAccess {
        INSTANCE
    }

    /**
     * A reader must pass every gate.
     *
     * @param gates the space, each restricted ancestor, and the document itself, outermost first
     * @param complete whether every gate could be read; a host fails closed when it is false
     * @param inheritsFromParent whether the document itself has no gate of its own
     */
    record Gates(List<Gate> gates, boolean complete, boolean inheritsFromParent) implements SourceAccess {
        public Gates {
            gates = List.copyOf(gates);
        }
    }

    /**
     * One gate: any one principal suffices; an empty set lets nobody through.
     *
     * @param node what the gate belongs to, such as {@code space:ENG} or {@code page:123}
     */
    record Gate(String node, Set<Principal> principals) {
        public Gate {
            principals = Set.copyOf(principals);
        }
    }

    /**
     * Somebody, by the source's own stable id; never a name or an e-mail address.
     *
     * @param type {@code user}, {@code group}, {@code role} or {@code access-class}
     */
    record Principal(String type, String id) {}
}
