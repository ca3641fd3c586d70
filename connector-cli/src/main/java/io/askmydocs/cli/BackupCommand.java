package io.askmydocs.cli;

import io.askmydocs.host.Host;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description =
                "Copies database, key and documents into a new folder, also of a host that runs, which then chooses the"
                        + " folder.",
        footer = {"", "Example:", "  connectors backup /backup/monday --out wiki"})
final class BackupCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(
            paramLabel = "FOLDER",
            arity = "0..1",
            description =
                    "One that does not exist; by default one called by the time, in CONNECTOR_BACKUP_DIR or else in"
                            + " 'backups' of the state folder.")
    private @Nullable Path folder;

    @Mixin
    private StateOptions place = new StateOptions();

    BackupCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Optional<HostApi> api = environment.api(place.state());
        if (api.isPresent()) {
            return ofRunning(api.get());
        }
        try (Host host = place.openExisting(environment)) {
            Path made = folder == null ? host.backup() : to(host, folder);
            environment.console().say("Backed up to " + made + ".");
            return 0;
        }
    }

    private static Path to(Host host, Path folder) {
        host.backup(folder);
        return folder;
    }

    /** Whoever has a key of it must not be able to have it write anywhere. */
    private int ofRunning(HostApi api) {
        if (folder != null) {
            throw new UsageException("The host at " + api.url() + " is running and chooses the folder itself. Leave "
                    + folder + " out, and copy the backup there once it is made.");
        }
        String name =
                api.patient().post("/backups", RunJson.object()).path("name").asText();
        environment
                .console()
                .say("The host at " + api.url() + " made the backup " + name
                        + ". It is in the host's CONNECTOR_BACKUP_DIR, or else in "
                        + place.state().resolve("backups") + ".");
        return 0;
    }
}
