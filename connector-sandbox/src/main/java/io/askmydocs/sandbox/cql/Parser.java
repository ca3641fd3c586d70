package io.askmydocs.sandbox.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Recursive descent: or, and, not, parentheses, clauses, then the order. */
final class Parser {
    private final List<Token> tokens;
    private final CqlClock clock;
    private int at;

    Parser(String query, CqlClock clock) {
        this.tokens = Tokenizer.tokens(query);
        this.clock = clock;
    }

    Cql parse() {
        if (peek().isWord("not")) {
            throw new CqlException("a query must not begin with NOT");
        }
        Condition condition = peek().isWord("order") ? new Condition.All(List.of()) : anyOf();
        List<Sort> order = order();
        expect(peek().type() == Token.Type.END, "the end of the query");
        return new Cql(condition, order);
    }

    private Condition anyOf() {
        List<Condition> parts = new ArrayList<>(List.of(allOf()));
        while (takeWord("or")) {
            parts.add(allOf());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.Any(List.copyOf(parts));
    }

    private Condition allOf() {
        List<Condition> parts = new ArrayList<>(List.of(negatable()));
        while (takeWord("and")) {
            parts.add(negatable());
        }
        return parts.size() == 1 ? parts.get(0) : new Condition.All(List.copyOf(parts));
    }

    private Condition negatable() {
        if (takeWord("not")) {
            return new Condition.Not(negatable());
        }
        if (takeMark("(")) {
            Condition inner = anyOf();
            expect(takeMark(")"), "a closing parenthesis");
            return inner;
        }
        return clause();
    }

    private Condition clause() {
        expect(peek().type() == Token.Type.WORD, "a field name");
        Field field = Field.named(next().text());
        String operator = operator();
        field.check(operator);
        if (operator.endsWith("in")) {
            return negatedIf(operator.equals("not in"), Condition.OneOf.of(field, list()));
        }
        Value value = value();
        boolean negated = operator.startsWith("!");
        if (field.date().isPresent()) {
            Moment moment = Moment.of(value, clock);
            return negatedIf(negated, new Condition.DateIs(field.date().get(), operator, moment));
        }
        Condition positive = operator.endsWith("~")
                ? new Condition.Contains(field, value.literal(field.name()))
                : Condition.OneOf.of(field, List.of(value));
        return negatedIf(negated, positive);
    }

    private static Condition negatedIf(boolean negated, Condition condition) {
        return negated ? new Condition.Not(condition) : condition;
    }

    private String operator() {
        if (takeWord("in")) {
            return "in";
        }
        if (takeWord("not")) {
            expect(takeWord("in"), "'in' after 'not'");
            return "not in";
        }
        expect(peek().type() == Token.Type.OPERATOR, "an operator");
        return next().text();
    }

    private List<Value> list() {
        expect(takeMark("("), "a list in parentheses");
        List<Value> values = new ArrayList<>(List.of(value()));
        while (takeMark(",")) {
            values.add(value());
        }
        expect(takeMark(")"), "the end of the list");
        return values;
    }

    private Value value() {
        expect(peek().isValue(), "a value");
        Token token = next();
        if (token.type() == Token.Type.WORD && takeMark("(")) {
            return new Value.Call(token.text(), arguments());
        }
        return new Value.Literal(token.text());
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        while (!takeMark(")")) {
            if (!arguments.isEmpty()) {
                expect(takeMark(","), "a comma or the end of the arguments");
            }
            expect(peek().isValue(), "an argument");
            arguments.add(next().text());
        }
        return arguments;
    }

    private List<Sort> order() {
        List<Sort> order = new ArrayList<>();
        if (takeWord("order")) {
            expect(takeWord("by"), "'by' after 'order'");
            do {
                expect(peek().type() == Token.Type.WORD, "a field to order by");
                order.add(Sort.by(next().text(), direction()));
            } while (takeMark(","));
        }
        return List.copyOf(order);
    }

    private boolean direction() {
        if (takeWord("desc")) {
            return true;
        }
        takeWord("asc");
        return false;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        return tokens.get(at++);
    }

    private boolean takeWord(String word) {
        return take(peek().isWord(word));
    }

    private boolean takeMark(String mark) {
        return take(peek().isPunctuation(mark));
    }

    private boolean take(boolean matches) {
        if (matches) {
            at++;
        }
        return matches;
    }

    private void expect(boolean met, String wanted) {
        if (!met) {
            String found = peek().text().toLowerCase(Locale.ROOT);
            throw new CqlException("expected " + wanted + " but found '" + found + "' at character " + peek().at());
        }
    }
}
