package io.askmydocs.sandbox.cql;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A query: which contents it wants, and in which order. */
public final class Cql {
    private final Condition condition;
    private final Comparator<CqlSubject> order;

    Cql(Condition condition, List<Sort> sorts) {
        this.condition = condition;
        // Equal in every asked-for field: by id, so that the walk over pages is stable.
        Comparator<CqlSubject> byId = Sort.by("id", false).comparator();
        this.order = sorts.stream()
                .map(Sort::comparator)
                .reduce(Comparator::thenComparing)
                .map(asked -> asked.thenComparing(byId))
                .orElse(byId);
    }

    /** Throws {@link CqlException} when the query can't be understood. */
    public static Cql parse(String query, CqlClock clock) {
        return new Parser(query, clock).parse();
    }

    public boolean matches(CqlSubject subject) {
        return condition.holds(subject);
    }

    public Comparator<CqlSubject> order() {
        return order;
    }

    /** The ids the query is limited to, if it names them. */
    public Optional<Set<String>> onlyIds() {
        return condition.onlyIds();
    }
}
