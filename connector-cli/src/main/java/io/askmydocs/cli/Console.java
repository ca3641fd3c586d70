package io.askmydocs.cli;

import java.io.InputStream;
import java.io.PrintWriter;

/**
 * The streams of one command. Lines may show titles and answers from elsewhere: what would steer a terminal, or turn a line's
 * direction, is replaced in them.
 *
 * @param terminal whether a person watches
 */
record Console(PrintWriter out, PrintWriter err, InputStream in, boolean terminal) {

    void say(String line) {
        out.println(printable(line));
    }

    void complain(String line) {
        err.println(printable(line));
    }

    void flush() {
        out.flush();
        err.flush();
    }

    /** Whether a terminal would take this for a command, or a line for two, or a text for its reverse. */
    static boolean steers(char c) {
        return Character.isISOControl(c) && c != '\t'
                || c == '\u200E'
                || c == '\u200F'
                || c >= '\u2028' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }

    static String printable(String line) {
        StringBuilder printable = new StringBuilder(line);
        for (int i = 0; i < line.length(); i++) {
            if (steers(line.charAt(i))) {
                printable.setCharAt(i, '\uFFFD');
            }
        }
        return printable.toString();
    }
}
