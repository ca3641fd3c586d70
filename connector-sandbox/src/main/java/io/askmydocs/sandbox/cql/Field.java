package io.askmydocs.sandbox.cql;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A field a query may name, and the operators it understands. */
record Field(
        String name,
        Set<String> operators,
        Function<CqlSubject, Collection<String>> values,
        Optional<Function<CqlSubject, Instant>> date) {
    private static final Set<String> NAMES = Set.of("=", "!=", "in", "not in");
    private static final Set<String> TITLE = Set.of("=", "!=", "in", "not in", "~", "!~");
    private static final Set<String> TEXT = Set.of("~", "!~");
    private static final Set<String> DATE = Set.of("=", "!=", ">", ">=", "<", "<=");

    static final Field ID = single("id", NAMES, CqlSubject::id);

    private static final List<Field> ALL = List.of(
            ID,
            single("type", NAMES, CqlSubject::type),
            single("space", NAMES, CqlSubject::spaceKey),
            single("space.key", NAMES, CqlSubject::spaceKey),
            single("creator", NAMES, CqlSubject::creator),
            many("label", CqlSubject::labels),
            many("ancestor", CqlSubject::ancestors),
            many("parent", CqlSubject::parents),
            many("container", CqlSubject::containers),
            single("title", TITLE, CqlSubject::title),
            single("text", TEXT, CqlSubject::text),
            dated("created", CqlSubject::created),
            dated("lastmodified", CqlSubject::lastModified));

    static Field named(String name) {
        return ALL.stream()
                .filter(field -> field.name.equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new CqlException("no field is named '" + name + "'"));
    }

    void check(String operator) {
        if (!operators.contains(operator)) {
            throw new CqlException("the field " + name + " does not support '" + operator + "'");
        }
    }

    Collection<String> valuesOf(CqlSubject subject) {
        return values.apply(subject);
    }

    private static Field single(String name, Set<String> operators, Function<CqlSubject, String> value) {
        return new Field(name, operators, subject -> List.of(value.apply(subject)), Optional.empty());
    }

    private static Field many(String name, Function<CqlSubject, Collection<String>> values) {
        return new Field(name, NAMES, values, Optional.empty());
    }

    private static Field dated(String name, Function<CqlSubject, Instant> date) {
        return new Field(name, DATE, subject -> List.of(), Optional.of(date));
    }
}
