package io.askmydocs.cli;

import java.io.InputStream;
import java.io.PrintWriter;

/**
 * The streams of one command.
 *
 * @param terminal whether a person watches
 */
record Console(PrintWriter out, PrintWriter err, InputStream in, boolean terminal) {

    void say(String line) {
        out.println(line);
    }

    void complain(String line) {
        err.println(line);
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
