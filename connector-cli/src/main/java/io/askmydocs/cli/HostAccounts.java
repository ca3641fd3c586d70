package io.askmydocs.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.HealthStatus;
import io.askmydocs.connector.api.HealthStatus.State;
import io.askmydocs.host.doctor.AccountState;
import io.askmydocs.host.doctor.Setup;
import io.askmydocs.host.running.RunningHost;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The accounts of a host that runs, and how they are. */
final class HostAccounts {

    private HostAccounts() {}

    /**
     * @param api absent without a key
     */
    static Setup.Running ask(RunningHost host, Optional<HostApi> api) {
        String name = "the host at " + host.url() + " (pid " + host.pid() + ")";
        try {
            return new Setup.Running(host.url(), name, api.map(HostAccounts::ask), Optional.empty());
        } catch (ConnectorException | UncheckedIOException e) {
            return new Setup.Running(host.url(), name, Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static List<AccountState> ask(HostApi api) {
        return api.items("/accounts").map(account -> ask(api, account)).toList();
    }

    private static AccountState ask(HostApi api, JsonNode account) {
        boolean connected = !List.of("pending", "disconnected")
                .contains(account.path("status").asText());
        return new AccountState(
                account.path("connector").asText() + " '"
                        + account.path("label").asText() + "'",
                Optional.ofNullable(account.at("/settings/site").textValue()),
                connected ? Optional.of(health(api, account.path("id").asText())) : Optional.empty());
    }

    private static HealthStatus health(HostApi api, String account) {
        try {
            JsonNode said = api.get("/accounts/" + account + "/health");
            HealthStatus health = new HealthStatus(
                    State.valueOf(said.path("state").asText().toUpperCase(Locale.ROOT)),
                    said.path("message").asText());
            if (health.state() == State.HEALTHY) {
                // Listing what there is to sync may need scopes that the health check does not.
                api.get("/accounts/" + account + "/spaces");
            }
            return health;
        } catch (ConnectorException e) {
            return HealthStatus.errored(String.valueOf(e.getMessage()));
        }
    }
}
