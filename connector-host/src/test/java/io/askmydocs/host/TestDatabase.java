package io.askmydocs.host;

import io.askmydocs.host.db.DatabaseOptions;
import java.nio.file.Path;
import java.util.Optional;

/** The databases the host's tests run on. */
public enum TestDatabase {
    H2 {
        @Override
        DatabaseOptions options(Path folder) {
            return DatabaseOptions.embedded();
        }
    },
    POSTGRESQL {
        @Override
        DatabaseOptions options(Path folder) {
            return new DatabaseOptions(Optional.of(TestServer.url(folder)), Optional.of("postgres"), Optional.empty());
        }
    };

    /** The same folder has the same database. */
    abstract DatabaseOptions options(Path folder);
}
