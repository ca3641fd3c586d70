package io.askmydocs.cli;

import io.askmydocs.host.Host;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "vault",
        mixinStandardHelpOptions = true,
        description = "Cares for the key that seals the stored credentials.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  connectors vault rotate --out wiki",
            "  connectors vault drop-old-keys --out wiki",
        })
final class VaultCommand {

    private final Environment environment;

    VaultCommand(Environment environment) {
        this.environment = environment;
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description =
                    "Makes a new key and seals all credentials with it. With CONNECTOR_VAULT_KEYS: seals them with"
                            + " the first of its keys.")
    int rotate(@Mixin StateOptions place) {
        try (Host host = place.openExisting(environment)) {
            int count = host.vaults().rotateKeys();
            environment.console().say("Sealed anew: the credentials of " + Words.count(count, "installation") + ".");
            return 0;
        }
    }

    @Command(
            name = "drop-old-keys",
            mixinStandardHelpOptions = true,
            description = "Forgets the keys of before the last rotation. Older backups of the database open no more.")
    int dropOldKeys(@Mixin StateOptions place) {
        try (Host host = place.openExisting(environment)) {
            host.vaults().dropOldKeys();
            environment.console().say("One key is left.");
            return 0;
        }
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description =
                    "Forgets all stored credentials, for when their key is lost. Connect every installation again.")
    int reset(@Mixin StateOptions place) {
        if (!place.exists(environment)) {
            throw new UsageException("Nothing is installed in " + place.state() + " yet.");
        }
        int count = place.resetVault(environment);
        environment.console().say("Forgotten: the credentials of " + Words.count(count, "installation") + ".");
        return 0;
    }
}
