package io.askmydocs.connector.confluence.convert.judge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All that one reader saw, in the document's order. */
record Reading(List<Token> tokens, Map<Measure, List<Fact>> facts) {
    Reading {
        tokens = List.copyOf(tokens);
        facts = new EnumMap<>(facts);
    }

    List<Fact> of(Measure measure) {
        return facts.getOrDefault(measure, List.of());
    }

    /** The sources of formulas, which a Markdown parser must not read as text. */
    Set<String> formulas() {
        return of(Measure.SPANS).stream()
                .map(Fact::head)
                .filter(head -> head.startsWith("$"))
                .map(head -> head.substring(1, head.length() - 1))
                .collect(Collectors.toSet());
    }
}
