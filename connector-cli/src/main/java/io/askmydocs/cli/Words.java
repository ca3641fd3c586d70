package io.askmydocs.cli;

/** Words for people. */
final class Words {

    private Words() {}

    /** A label and a hint, each as a sentence; connectors end them as they like. */
    static String sentences(String label, String hint) {
        return hint.isBlank() ? ended(label) : ended(label) + " " + ended(hint);
    }

    private static String ended(String text) {
        String stripped = text.strip();
        return stripped.matches("(?s).*[.!?:]") ? stripped : stripped + ".";
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
