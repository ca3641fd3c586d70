package io.askmydocs.connector.api;

/** A listing did not end: a cursor came back, empty pages went on, or the limit was reached. What it gave is not a whole. */
public class ConnectorPaginationLimitException extends ConnectorException {

    private static final long serialVersionUID = 1L;

    private final int maxPages;

    /** The message names the listing and why it was given up. */
    public ConnectorPaginationLimitException(String message, int maxPages) {
        super(message);
        this.maxPages = maxPages;
    }

    /** The limit in force. */
    public int maxPages() {
        return maxPages;
    }
}
