package io.askmydocs.sandbox.rest;

/** Labels have ids of their own; here they follow from the name. */
final class Labels {
    private static final long FIRST_ID = 90_000_000L;

    private Labels() {}

    static String id(String name) {
        return Long.toString(FIRST_ID + Integer.toUnsignedLong(name.hashCode()));
    }

    static long number(String name) {
        return Long.parseLong(id(name));
    }
}
