package io.askmydocs.sandbox.cql;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into tokens. */
final class Tokenizer {
    private static final String OPERATORS = "=!<>~";
    private static final String PUNCTUATION = "(),";

    private final String query;
    private int at;

    private Tokenizer(String query) {
        this.query = query;
    }

    static List<Token> tokens(String query) {
        return new Tokenizer(query).all();
    }

    private List<Token> all() {
        List<Token> tokens = new ArrayList<>();
        while (true) {
            skipSpace();
            if (at >= query.length()) {
                tokens.add(new Token(Token.Type.END, "end of query", at));
                return tokens;
            }
            tokens.add(next());
        }
    }

    private Token next() {
        int start = at;
        char first = query.charAt(at);
        if (first == '"' || first == '\'') {
            return new Token(Token.Type.STRING, quoted(first), start);
        }
        if (PUNCTUATION.indexOf(first) >= 0) {
            at++;
            return new Token(Token.Type.PUNCTUATION, String.valueOf(first), start);
        }
        if (OPERATORS.indexOf(first) >= 0) {
            while (at < query.length() && OPERATORS.indexOf(query.charAt(at)) >= 0) {
                at++;
            }
            return new Token(Token.Type.OPERATOR, query.substring(start, at), start);
        }
        while (at < query.length() && isWordPart(query.charAt(at))) {
            at++;
        }
        return new Token(Token.Type.WORD, query.substring(start, at), start);
    }

    private String quoted(char quote) {
        StringBuilder text = new StringBuilder();
        int start = at++;
        while (at < query.length() && query.charAt(at) != quote) {
            if (query.charAt(at) == '\\' && at + 1 < query.length()) {
                at++;
            }
            text.append(query.charAt(at++));
        }
        if (at >= query.length()) {
            throw new CqlException("unterminated string that starts at character " + start);
        }
        at++;
        return text.toString();
    }

    private void skipSpace() {
        while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
            at++;
        }
    }

    private static boolean isWordPart(char c) {
        return !Character.isWhitespace(c)
                && OPERATORS.indexOf(c) < 0
                && PUNCTUATION.indexOf(c) < 0
                && c != '"'
                && c != '\'';
    }
}
