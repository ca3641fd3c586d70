package io.askmydocs.sandbox.cql;

/** A piece of a query. */
record Token(Type type, String text, int at) {
    enum Type {
        WORD,
        STRING,
        OPERATOR,
        PUNCTUATION,
        END
    }

    boolean isWord(String word) {
        return type == Type.WORD && text.equalsIgnoreCase(word);
    }

    boolean isPunctuation(String mark) {
        return type == Type.PUNCTUATION && text.equals(mark);
    }

    boolean isValue() {
        return type == Type.WORD || type == Type.STRING;
    }
}
