package io.askmydocs.connector.confluence.convert.loss;

import java.util.LinkedHashMap;
import java.util.Map;

/** The running count of one conversion; not thread-safe. */
public final class Losses {

    /** What happened, by its effect on the reader. */
    public enum Kind {
        /** Content of the source that the output lacks or shows plainly. */
        LOSS,
        /** A visible stand-in, such as {@code [macro: name]}. */
        PLACEHOLDER,
        /** Input mended before it was read. */
        REPAIR
    }

    /** Names one kind of event: a code for programs, and the element or macro. */
    public record Key(Kind kind, String code, String name) {}

    private final Map<Key, Integer> counts = new LinkedHashMap<>();

    public void loss(String code, String name) {
        count(Kind.LOSS, code, name);
    }

    public void placeholder(String code, String name) {
        count(Kind.PLACEHOLDER, code, name);
    }

    public void repair(String code, String name) {
        count(Kind.REPAIR, code, name);
    }

    private void count(Kind kind, String code, String name) {
        counts.merge(new Key(kind, code, name), 1, Integer::sum);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    public Map<Key, Integer> counts() {
        return counts;
    }
}
