package io.askmydocs.connector.confluence.convert.judge;

/**
 * A word, or a single sign between words.
 *
 * @param required false for what the converter may add or leave out at this place
 */
record Token(String text, boolean required) {
    boolean isWord() {
        return Tokenizer.isWordCharacter(text.codePointAt(0));
    }

    boolean reads(Token other) {
        return text.equals(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
