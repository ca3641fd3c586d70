package io.askmydocs.cli;

import io.askmydocs.host.Host;
import io.askmydocs.host.account.Account;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "confirm",
        mixinStandardHelpOptions = true,
        description =
                "Agrees to what a sync withheld, such as the removal of most of a space. The next sync does it, once.",
        footer = {"", "Example:", "  connectors confirm CODE --out wiki"})
final class ConfirmCommand implements Callable<Integer> {

    private final Environment environment;

    @Parameters(paramLabel = "CODE", description = "The one that the sync printed.")
    private String code = "";

    @Mixin
    private StateOptions place = new StateOptions();

    ConfirmCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Optional<HostApi> api = environment.api(place.state());
        if (api.isPresent()) {
            String account = api.get().account("", place);
            api.get().post("/accounts/" + account + "/confirm", RunJson.object().put("confirmation", code));
            environment.console().say("Confirmed to the host at " + api.get().url() + ". The next sync does it.");
            return 0;
        }
        try (Host host = place.openExisting(environment)) {
            Account account = place.account(host, "");
            host.confirm(account, code);
            environment.console().say("Confirmed. The next sync of '" + account.label() + "' does it.");
            return 0;
        }
    }
}
