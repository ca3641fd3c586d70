package io.askmydocs.host;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.host.db.DatabaseOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/**
 * What a host needs to know before it starts.
 *
 * @param dataDir the folder of its key, and of its database where that is embedded; made when missing
 * @param outDir the root of the Markdown files; made when missing
 * @param configuration the operator's values, lent to connectors
 * @param vaultKeys the keys of the vault instead of a file in the state folder: Base64, with commas between, newest first
 */
public record HostOptions(
        Path dataDir,
        Path outDir,
        Configuration configuration,
        Clock clock,
        DatabaseOptions database,
        Optional<String> vaultKeys) {

    public HostOptions {
        dataDir = dataDir.toAbsolutePath().normalize();
        outDir = outDir.toAbsolutePath().normalize();
    }

    /** A host with an embedded database. */
    public HostOptions(Path dataDir, Path outDir, Configuration configuration, Clock clock) {
        this(dataDir, outDir, configuration, clock, DatabaseOptions.embedded(), Optional.empty());
    }

    /** The same host with another database. */
    public HostOptions with(DatabaseOptions other) {
        return new HostOptions(dataDir, outDir, configuration, clock, other, vaultKeys);
    }

    /** The same host with these keys of the vault. */
    public HostOptions withVaultKeys(String keys) {
        return new HostOptions(dataDir, outDir, configuration, clock, database, Optional.of(keys));
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "HostOptions[dataDir=" + dataDir + ", outDir=" + outDir + ", database=" + database + "]";
    }
}
