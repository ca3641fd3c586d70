package io.askmydocs.host.doctor;

import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.HealthStatus;
import io.askmydocs.connector.api.HealthStatus.State;
import io.askmydocs.connector.api.RegisteredConnector;
import io.askmydocs.connector.api.SupportsContainerDiscovery;
import io.askmydocs.host.Host;
import io.askmydocs.host.account.Account;
import java.util.List;
import java.util.Optional;

/** What connectors say of their accounts: whether the source is reached, the credentials work, and their scopes suffice. */
final class AccountsCheck {

    private static final String NAME = "account";

    private AccountsCheck() {}

    /** The accounts, as far as somebody can be asked; a host that does not open is found, too. */
    static Optional<List<AccountState>> accounts(Setup setup, StateCheck state, List<Finding> found) {
        if (setup.running().isPresent()) {
            return setup.running().get().accounts();
        }
        if (!state.usable()) {
            return Optional.of(List.of());
        }
        try (Host host = Host.open(setup.options(), setup.registry())) {
            return Optional.of(host.installations().stream()
                    .map(account -> ask(host, account))
                    .toList());
        } catch (ConnectorException e) {
            found.add(Finding.error(
                    NAME,
                    setup.options().dataDir().toString(),
                    "The host does not open.",
                    String.valueOf(e.getMessage())));
            return Optional.of(List.of());
        }
    }

    private static AccountState ask(Host host, Account account) {
        Optional<HealthStatus> health = host.registry()
                .find(account.connector())
                .map(RegisteredConnector::connector)
                .map(connector -> host.connected(account)
                        ? Optional.of(health(connector, host.context(account, "doctor")))
                        : Optional.<HealthStatus>empty())
                .orElseGet(() -> Optional.of(HealthStatus.errored(
                        "Its connector is not there. Add the jar of '" + account.connector() + "'.")));
        return new AccountState(
                account.connector() + " '" + account.label() + "'",
                Optional.ofNullable(account.settings().get("site")),
                health);
    }

    /** A health check may need fewer scopes than a sync; listing what there is to sync needs some of those. */
    private static HealthStatus health(ConnectorInterface connector, ConnectorContext context) {
        HealthStatus health = connector.health(context);
        if (health.state() != State.HEALTHY || !(connector instanceof SupportsContainerDiscovery discovery)) {
            return health;
        }
        try {
            discovery.containers(context);
            return health;
        } catch (ConnectorAuthException | ConnectorConfigurationException e) {
            return HealthStatus.errored(String.valueOf(e.getMessage()));
        } catch (ConnectorException e) {
            return HealthStatus.degraded(String.valueOf(e.getMessage()));
        }
    }

    static List<Finding> look(Optional<List<AccountState>> accounts, Setup setup) {
        if (accounts.isEmpty()) {
            Setup.Running running = setup.running().orElseThrow();
            return List.of(Finding.warning(
                    NAME,
                    "CONNECTOR_API_KEY",
                    "The accounts of the running host were not looked at. "
                            + running.whyNot().orElse("No key is set."),
                    "Set it to an API key of " + running.url() + ", or look at its pages."));
        }
        if (accounts.get().isEmpty()) {
            return List.of(Finding.ok(NAME, setup.options().dataDir().toString(), "No account was looked at."));
        }
        return accounts.get().stream().map(AccountsCheck::finding).toList();
    }

    private static Finding finding(AccountState account) {
        return account.health()
                .map(health -> switch (health.state()) {
                    case HEALTHY -> Finding.ok(NAME, account.name(), health.message());
                    case DEGRADED ->
                        Finding.warning(
                                NAME,
                                account.name(),
                                health.message(),
                                "Nothing, if it passes by itself; look again in a while.");
                    case ERRORED ->
                        Finding.error(
                                NAME,
                                account.name(),
                                health.message(),
                                "Do what it says; connect again where the credentials do not work.");
                })
                .orElseGet(() ->
                        Finding.warning(NAME, account.name(), "It is not connected.", "Connect it, or take it away."));
    }
}
