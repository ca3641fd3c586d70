package io.askmydocs.host.db;

import java.util.Optional;

/**
 * How far a database's schema is.
 *
 * @param version absent where there is none yet
 * @param pending changes that the next host to open it makes
 * @param newer whether a newer release has changed it
 */
public record SchemaState(Optional<String> version, int pending, boolean newer) {

    /** Whether this release can work with it as it is. */
    public boolean current() {
        return version.isPresent() && pending == 0 && !newer;
    }
}
