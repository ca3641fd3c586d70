package io.askmydocs.connector.confluence.access;

import io.askmydocs.connector.api.SourceAccess.Gate;
import java.util.List;
import java.util.Optional;

/**
 * One node's gate, as far as it could be read.
 *
 * @param gate absent where the node lets everybody pass, and where nothing is known
 * @param lacking why this is not all there is to know; empty when it is
 */
record Reading(Optional<Gate> gate, List<String> lacking) {

    static final Reading OPEN = new Reading(Optional.empty(), List.of());

    Reading {
        lacking = List.copyOf(lacking);
    }

    static Reading unreadable(String why) {
        return new Reading(Optional.empty(), List.of(why));
    }

    boolean whole() {
        return lacking.isEmpty();
    }

    /** Whether it is certain that this node lets everybody pass. */
    boolean open() {
        return whole() && gate.isEmpty();
    }
}
