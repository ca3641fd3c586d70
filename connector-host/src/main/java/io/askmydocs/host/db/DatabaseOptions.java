package io.askmydocs.host.db;

import java.util.Optional;

/**
 * Which database a host uses.
 *
 * @param url a JDBC URL of PostgreSQL; absent: one embedded in the state folder
 * @param password never shown; absent where the server asks for none
 */
public record DatabaseOptions(Optional<String> url, Optional<String> user, Optional<String> password) {

    /** A file in the state folder, for one process at a time. */
    public static DatabaseOptions embedded() {
        return new DatabaseOptions(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Neither the password nor the URL, which may hold one. */
    @Override
    public String toString() {
        return url.isPresent() ? "DatabaseOptions[PostgreSQL]" : "DatabaseOptions[embedded]";
    }
}
