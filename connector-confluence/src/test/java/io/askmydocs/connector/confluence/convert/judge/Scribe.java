package io.askmydocs.connector.confluence.convert.judge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes down what a reader comes across. Both readers use it, so that words, lines and places mean the same. */
final class Scribe {
    private static final Pattern CELL_ITEM =
            Pattern.compile("(?U)\\s*(?:-|(\\d{1,9})\\.)(?:\\s+|$)(?:\\[([ x])](?:\\s+|$))?");

    /** Where a fact's text ends. */
    enum End {
        /** Where its element ends. */
        ELEMENT,
        /** At the end of its first block; a line break counts as space. */
        BLOCK,
        /** At the end of its first line that has words. */
        LINE,
        /** At the end of the line that its mark began. */
        MARKED_LINE
    }

    /** A fact still being read. */
    final class Open {
        private final Measure measure;
        private final String head;
        private final End end;
        private final int place;
        private final List<Token> text = new ArrayList<>();

        private Open(Measure measure, String head, End end, int place) {
            this.measure = measure;
            this.head = head;
            this.end = end;
            this.place = place;
        }

        boolean isEmpty() {
            endWord();
            return text.isEmpty();
        }

        List<Token> text() {
            endWord();
            return text;
        }

        void close() {
            close(head);
        }

        void close(String finalHead) {
            endWord();
            facts.get(measure).set(place, new Fact(finalHead, text));
            open.remove(this);
        }

        void forget() {
            endWord();
            open.remove(this);
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private final Map<Measure, List<Fact>> facts = new EnumMap<>(Measure.class);
    private final List<Open> open = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean optional;
    private boolean lineStart = true;
    private int cells;
    private int lists;

    Scribe() {
        for (Measure measure : Measure.values()) {
            facts.put(measure, new ArrayList<>());
        }
    }

    Reading reading() {
        endWord();
        facts.values().forEach(list -> list.removeIf(fact -> fact.head().isEmpty()));
        return new Reading(tokens, facts);
    }

    Open open(Measure measure, String head, End end) {
        endWord();
        Open opened = new Open(measure, head, end, facts.get(measure).size());
        facts.get(measure).add(new Fact("", List.of()));
        open.add(opened);
        return opened;
    }

    void add(Measure measure, Fact fact) {
        facts.get(measure).add(fact);
    }

    int count(Measure measure) {
        return facts.get(measure).size();
    }

    int length() {
        endWord();
        return tokens.size();
    }

    void inCell(Runnable content) {
        boundary();
        cells++;
        lineStart = true;
        content.run();
        boundary();
        cells--;
    }

    void inList(Runnable content) {
        boundary();
        lists++;
        content.run();
        lists--;
        boundary();
    }

    int depth() {
        return lists;
    }

    /** Running text. In a cell a line may begin with the mark of an item, which stands for a list. */
    void text(String text) {
        String rest = text;
        Matcher mark = CELL_ITEM.matcher(rest);
        while (mayBeMark() && mark.lookingAt()) {
            String number = mark.group(1) == null ? "-" : mark.group(1);
            item(lists + 1, number, mark.group(2) == null ? "" : mark.group(2), End.MARKED_LINE);
            rest = rest.substring(mark.end());
            mark = CELL_ITEM.matcher(rest);
        }
        letters(rest);
    }

    private boolean mayBeMark() {
        return cells > 0
                && lineStart
                && !optional
                && word.isEmpty()
                && open.stream().noneMatch(fact -> fact.measure == Measure.LINKS);
    }

    /** Opens an item, and its task when it has a state. */
    List<Open> item(int depth, String mark, String state, End end) {
        List<Open> opened = new ArrayList<>();
        opened.add(open(Measure.ITEMS, depth + " " + mark, end));
        if (!state.isEmpty()) {
            opened.add(open(Measure.TASKS, state.equals("x") ? "done" : "open", end));
        }
        return opened;
    }

    /** Text in which nothing is a mark. */
    void letters(String text) {
        text.codePoints().forEach(this::character);
    }

    /** What the converter may add here, or leave out. */
    void optional(String text) {
        endWord();
        boolean outer = optional;
        optional = true;
        letters(text);
        endWord();
        optional = outer;
    }

    private void character(int c) {
        if (Tokenizer.isInvisible(c)) {
            return;
        } else if (Tokenizer.isSpace(c)) {
            endWord();
        } else if (Tokenizer.isWordCharacter(c)) {
            word.appendCodePoint(c);
        } else {
            endWord();
            token(Character.toString(c));
        }
    }

    void endWord() {
        if (!word.isEmpty()) {
            String text = word.toString();
            word.setLength(0);
            token(text);
        }
    }

    private void token(String text) {
        Token token = new Token(text, !optional);
        tokens.add(token);
        open.forEach(fact -> fact.text.add(token));
        lineStart = false;
    }

    void lineBreak() {
        if (open.stream().anyMatch(fact -> fact.end == End.BLOCK)) {
            endWord(); // a heading is one line
            return;
        }
        endOfLine();
    }

    private void endOfLine() {
        endLines(End.LINE);
        endLines(End.MARKED_LINE);
    }

    void boundary() {
        endOfLine();
        endLines(End.BLOCK);
    }

    private void endLines(End end) {
        endWord();
        lineStart = true;
        List.copyOf(open).stream()
                .filter(fact -> fact.end == end && (end == End.MARKED_LINE || !fact.text.isEmpty()))
                .forEach(Open::close);
    }

    /** Closes what is still open of these. */
    void close(List<Open> facts) {
        endWord();
        facts.stream().filter(open::contains).forEach(Open::close);
    }

    static List<Token> tokensOf(String text, boolean required) {
        Scribe scribe = new Scribe();
        scribe.optional = !required;
        scribe.letters(text);
        scribe.endWord();
        return scribe.tokens;
    }
}
