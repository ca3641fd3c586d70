package io.askmydocs.cli;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;

/**
 * Why a command could not do its work.
 *
 * @param code a stable word for programs
 * @param lines what to show people
 */
record Failure(int exit, String code, String message, String lines) {

    static Failure usage(String message, String hint) {
        return new Failure(CommandLineApp.CONFIGURATION, "usage", message, message + "\n" + hint);
    }

    static Failure of(Exception e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof ConnectorAuthException) {
            return new Failure(CommandLineApp.CREDENTIALS, "credentials", message, "Not signed in: " + message);
        }
        if (e instanceof UsageException) {
            return error("usage", message);
        }
        if (e instanceof ConnectorException) {
            return error(code(e), message);
        }
        if (e instanceof InvalidPathException path) {
            return error("usage", PathArgument.unreadable(path));
        }
        if (e instanceof IOException || e instanceof UncheckedIOException) {
            return error("input_output", reason(e));
        }
        return bug(e, message);
    }

    /** A file's exception names the file in its message, and only in its class what is the matter. */
    static String reason(Exception e) {
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return cause.getMessage() + " (" + cause.getClass().getSimpleName() + ")";
    }

    private static String code(Exception e) {
        if (e instanceof ConnectorConfigurationException) {
            return "configuration";
        }
        return e instanceof ConnectorApiException ? "source" : "failed";
    }

    private static Failure error(String code, String message) {
        return new Failure(CommandLineApp.CONFIGURATION, code, message, "Error: " + message);
    }

    private static Failure bug(Exception e, String message) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace, true));
        return new Failure(
                CommandLineApp.CONFIGURATION,
                "internal",
                e.getClass().getName() + ": " + message,
                "This is a bug; please report it with these lines.\n" + trace);
    }
}
