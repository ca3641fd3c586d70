package io.askmydocs.sandbox.cql;

import java.util.List;

/** The right side of a clause. */
sealed interface Value {
    record Literal(String text) implements Value {}

    record Call(String function, List<String> arguments) implements Value {}

    /** The literal's text; a function is of no use to a field that is not a date. */
    default String literal(String field) {
        if (this instanceof Literal literal) {
            return literal.text();
        }
        throw new CqlException("the field " + field + " takes no function");
    }
}
