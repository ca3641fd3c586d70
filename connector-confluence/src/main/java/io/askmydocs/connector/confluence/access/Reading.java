package io.askmydocs.connector.confluence.access;

import io.askmydocs.connector.api.SourceAccess.Gate;
import java.util.List;
import java.util.Optional;

/**
 * One node's gate, as far as it could be read.
 *
 * @param gate absent where the node lets everybody pass, and where nothing is known
 * @param whole whether this is all there is to know
 * @param remarks what an operator should know of it
 */
record Reading(Optional<Gate> gate, boolean whole, List<String> remarks) {

    static final Reading OPEN = new Reading(Optional.empty(), true, List.of());

    Reading {
        remarks = List.copyOf(remarks);
    }

    static Reading unreadable(String why) {
        return new Reading(Optional.empty(), false, List.of(why));
    }

    /** Whether it is certain that this node lets everybody pass. */
    boolean open() {
        return whole && gate.isEmpty();
    }
}
