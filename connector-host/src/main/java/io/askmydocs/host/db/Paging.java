package io.askmydocs.host.db;

/**
 * Which part of a long list to read.
 *
 * @param page from 0
 * @param size rows of a page, from 1 to 1000
 */
public record Paging(int page, int size) {

    private static final int LARGEST = 1000;

    public Paging {
        if (page < 0 || size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("a page is 0 or more, and has 1 to " + LARGEST + " rows");
        }
    }

    /** The first rows. */
    public static Paging first(int size) {
        return new Paging(0, size);
    }

    /** How many rows to leave out before. */
    public long offset() {
        return (long) page * size;
    }

    /** How many rows there are up to the end of the page, if it is full. */
    public long end() {
        return offset() + size;
    }
}
