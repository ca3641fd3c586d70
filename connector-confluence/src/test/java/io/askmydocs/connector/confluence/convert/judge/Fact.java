package io.askmydocs.connector.confluence.convert.judge;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing a reader sees: a heading, an item, a cell.
 *
 * @param head what must be equal to the letter: a level, a depth, a place, a target, a code's text
 * @param text the words it holds
 */
record Fact(String head, List<Token> text) {
    /** Whether the output's fact is this one, what may be added set aside. */
    boolean reads(Fact output) {
        return head.equals(output.head)
                && Diff.of(text, output.text, Token::reads).isClean();
    }

    @Override
    public String toString() {
        String words = text.stream().map(Token::text).collect(Collectors.joining(" "));
        return head.replace('\n', '\u23CE') + (words.isEmpty() ? "" : " \"" + words + "\"");
    }
}
