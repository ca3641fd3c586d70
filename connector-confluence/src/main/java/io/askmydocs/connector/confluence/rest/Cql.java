package io.askmydocs.connector.confluence.rest;

/** The writing of CQL. */
public final class Cql {

    private Cql() {}

    /** A value as CQL takes it literally, whatever it holds. */
    public static String quoted(String value) {
        return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
