package io.askmydocs.host.doctor;

import io.askmydocs.connector.api.ConnectorInterface;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The servers a host needs: whether they answer, and what time it is there. */
final class ReachCheck {

    private static final String NAME = "reach";

    private final Setup setup;
    /** What each origin is for. */
    private final Map<URI, String> origins = new LinkedHashMap<>();

    private ReachCheck(Setup setup) {
        this.setup = setup;
    }

    static List<Finding> look(Setup setup, List<AccountState> accounts) {
        ReachCheck check = new ReachCheck(setup);
        setup.running().ifPresent(host -> check.add(host.name(), host.url()));
        setup.connectors().forEach(check::addressesOf);
        accounts.forEach(
                account -> account.site().flatMap(ReachCheck::site).ifPresent(site -> check.add(account.name(), site)));
        return check.ask(setup.options().clock());
    }

    private void addressesOf(ConnectorInterface connector) {
        for (String suffix : List.of("_API_BASE", "_OAUTH_TOKEN_URL")) {
            String name = Setup.prefix(connector) + suffix;
            setup.variable(name).flatMap(ReachCheck::web).ifPresent(uri -> add(name, uri));
        }
        if (!connector.oauthScopes().isEmpty()) {
            consentPageOf(connector);
        }
    }

    private void consentPageOf(ConnectorInterface connector) {
        try {
            add(
                    "the consent page of " + connector.displayName(),
                    connector.initiateOAuth(new ProbeContext(setup.options())));
        } catch (RuntimeException e) {
            // It needs values that are not set, which is said where they are looked at, or are not needed at all.
        }
    }

    private void add(String what, URI uri) {
        origins.merge(URI.create(Addresses.origin(uri)), what, (one, other) -> one + ", " + other);
    }

    private List<Finding> ask(Clock clock) {
        List<Finding> found = new ArrayList<>();
        List<Answer> near = new ArrayList<>();
        List<Answer> far = new ArrayList<>();
        origins.forEach((origin, what) -> {
            Answer answer = Answer.of(origin, clock);
            (Addresses.loopback(origin) ? near : far).add(answer);
            found.add(answer.finding(NAME, what, origin));
        });
        if (origins.isEmpty()) {
            found.add(Finding.ok(NAME, "CONNECTOR_*", "No address is known to try: no app and no account yet."));
        }
        // This machine's own servers go by its own clock.
        found.add(ClockCheck.look(far.isEmpty() ? near : far));
        return found;
    }

    /** A site is kept as an operator wrote it. */
    private static Optional<URI> site(String text) {
        return web(text.contains("://") ? text : "https://" + text);
    }

    private static Optional<URI> web(String text) {
        try {
            URI uri = URI.create(text.strip());
            return uri.getHost() != null && String.valueOf(uri.getScheme()).matches("(?i)https?")
                    ? Optional.of(uri)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
