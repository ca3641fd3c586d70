package io.askmydocs.host.doctor;

import java.util.Locale;

/**
 * One thing that was looked at.
 *
 * @param check a stable word for what it belongs to
 * @param what what was found; without secrets
 * @param where which variable, file, address or account
 * @param remedy what to do; empty when all is well
 */
public record Finding(String check, Level level, String what, String where, String remedy) {

    static Finding ok(String check, String where, String what) {
        return new Finding(check, Level.OK, what, where, "");
    }

    static Finding warning(String check, String where, String what, String remedy) {
        return new Finding(check, Level.WARNING, what, where, remedy);
    }

    static Finding error(String check, String where, String what, String remedy) {
        return new Finding(check, Level.ERROR, what, where, remedy);
    }

    /** How bad it is. */
    public enum Level {
        OK,
        /** It works, or will; somebody should look. */
        WARNING,
        /** It does not work until somebody does something. */
        ERROR;

        /** The name for people and programs. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
