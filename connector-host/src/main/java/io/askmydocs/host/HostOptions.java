package io.askmydocs.host;

import io.askmydocs.connector.api.Configuration;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What a host needs to know before it starts.
 *
 * @param dataDir the folder of its database and its key; made when missing
 * @param outDir the root of the Markdown files; made when missing
 * @param configuration the operator's values, lent to connectors
 */
public record HostOptions(Path dataDir, Path outDir, Configuration configuration, Clock clock) {

    public HostOptions {
        dataDir = dataDir.toAbsolutePath().normalize();
        outDir = outDir.toAbsolutePath().normalize();
    }
}
