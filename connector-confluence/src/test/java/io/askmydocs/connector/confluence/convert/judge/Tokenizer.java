package io.askmydocs.connector.confluence.convert.judge;

/** Tells words, signs, space, and what no reader sees. */
final class Tokenizer {
    private Tokenizer() {}

    static boolean isWordCharacter(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> Character.isLetter(c) || isNumber(c);
        };
    }

    private static boolean isNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    static boolean isSpace(int c) {
        boolean xml = c >= ' ' || c == '\t' || c == '\n' || c == '\r';
        return xml && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    /** Zero-width and control characters, presentation selectors, halves of pairs, and the sign that replaces them. */
    static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> !isSpace(c);
            default -> (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFFFD;
        };
    }
}
