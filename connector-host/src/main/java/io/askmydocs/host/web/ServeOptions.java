package io.askmydocs.host.web;

/**
 * Where the administration listens.
 *
 * @param address loopback, unless somebody meant otherwise
 * @param port 0 for any free one
 * @param jsonLogs whether log lines are JSON objects
 * @param newPassword whether the first user gets another password, because the one before is lost
 */
public record ServeOptions(String address, int port, boolean jsonLogs, boolean newPassword) {

    /** On loopback, with readable logs. */
    public static ServeOptions onLoopback(int port) {
        return new ServeOptions("127.0.0.1", port, false, false);
    }
}
