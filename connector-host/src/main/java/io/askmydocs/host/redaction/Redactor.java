package io.askmydocs.host.redaction;

/** Takes out of a text what must not be stored. Thread-safe; the same text always becomes the same. */
@FunctionalInterface
public interface Redactor {

    /**
     * The text to store instead.
     *
     * @param text a title on one line, or Markdown
     */
    String redact(String text);

    /** Leaves every text as it is. */
    static Redactor none() {
        return text -> text;
    }

    /** This one first, then the other. */
    default Redactor andThen(Redactor next) {
        return text -> next.redact(redact(text));
    }
}
