package io.askmydocs.host;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.host.db.DatabaseOptions;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a host needs to know before it starts.
 *
 * @param dataDir the folder of its key, and of its database where that is embedded; made when missing
 * @param outDir the root of the Markdown files; made when missing
 * @param configuration the operator's values, lent to connectors
 */
public record HostOptions(
        Path dataDir, Path outDir, Configuration configuration, Clock clock, DatabaseOptions database) {

    public HostOptions {
        dataDir = dataDir.toAbsolutePath().normalize();
        outDir = outDir.toAbsolutePath().normalize();
    }

    /** A host with an embedded database. */
    public HostOptions(Path dataDir, Path outDir, Configuration configuration, Clock clock) {
        this(dataDir, outDir, configuration, clock, DatabaseOptions.embedded());
    }

    /** The same host with another database. */
    public HostOptions with(DatabaseOptions other) {
        return new HostOptions(dataDir, outDir, configuration, clock, other);
    }
}
