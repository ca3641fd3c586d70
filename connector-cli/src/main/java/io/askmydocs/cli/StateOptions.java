package io.askmydocs.cli;

import io.askmydocs.host.Host;
import io.askmydocs.host.account.Account;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command finds what was kept, and which installation of it. */
final class StateOptions {

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where the files go.")
    private Path out = Path.of("");

    @Option(
            names = "--state",
            paramLabel = "DIR",
            description = "What is kept between runs; <out>/.connectors by default.")
    private @Nullable Path state;

    @Option(
            names = "--site",
            paramLabel = "URL",
            description =
                    "The site, such as https://acme.atlassian.net, or the label of an account that was made on pages.")
    private @Nullable String site;

    Path state() {
        return Optional.ofNullable(state).orElseGet(() -> out.resolve(".connectors"));
    }

    /** Whether anything is kept there. A folder alone says nothing: the file of a host that is gone may lie in it. */
    boolean exists(Environment environment) {
        return environment.keeps(state());
    }

    Host open(Environment environment) {
        return environment.host(state(), out);
    }

    /** For commands that need an installation: where none can be, no folder is made. */
    Host openExisting(Environment environment) {
        if (!exists(environment)) {
            throw new UsageException("Nothing is installed in " + state() + " yet. Sync a site first.");
        }
        return open(environment);
    }

    int resetVault(Environment environment) {
        environment.requireFree(state());
        return Host.resetVault(environment.hostOptions(state(), out));
    }

    private Optional<SiteAddress> site() {
        return Optional.ofNullable(site).filter(text -> !text.isBlank()).map(SiteAddress::of);
    }

    Optional<String> siteUrl() {
        return site().map(SiteAddress::url);
    }

    /** One installation per site: the same site by another token goes on where the last run stopped. */
    Optional<String> label() {
        return site().map(SiteAddress::label);
    }

    /**
     * Which of these accounts are meant: those made on pages are called what an operator called them. An account of that name
     * is meant before others of that site, or it could not be named.
     *
     * @param source what one is connected to
     */
    <T> List<T> meant(List<T> accounts, Function<T, String> label, Function<T, Optional<String>> source) {
        if (site == null) {
            return accounts;
        }
        List<T> named = accounts.stream()
                .filter(account -> isName(label.apply(account)))
                .toList();
        return named.isEmpty()
                ? accounts.stream()
                        .filter(account -> source.apply(account).stream().anyMatch(this::isSite))
                        .toList()
                : named;
    }

    private boolean isName(String label) {
        return label.equalsIgnoreCase(String.valueOf(site).strip())
                || label().stream().anyMatch(label::equals);
    }

    private boolean isSite(String source) {
        return label().equals(Optional.of(SiteAddress.of(source).label()));
    }

    /**
     * The one installation these options mean.
     *
     * @param connector its connector's key; empty for any
     */
    Account account(Host host, String connector) {
        List<Account> all = host.installations().stream()
                .filter(account -> connector.isEmpty() || account.connector().equals(connector))
                .toList();
        List<Account> found =
                meant(all, Account::label, account -> account.standing().connectedTo());
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new UsageException(
                found.isEmpty()
                        ? "Nothing like that is installed in " + state() + ". Sync the site once, or correct --site."
                        : "Several sites are installed in " + state() + ". Name one with --site: "
                                + found.stream().map(Account::label).collect(Collectors.joining(", ")) + ".");
    }

    /** The options by which another command finds the same installation. */
    String again(Host host, Account account) {
        return folders() + (host.installations().size() == 1 ? "" : " --site " + quoted(account.label()));
    }

    /** The same options, as they were given. */
    String again() {
        return folders() + (site == null ? "" : " --site " + quoted(site));
    }

    private String folders() {
        return " --out " + quoted(out.toString()) + (state == null ? "" : " --state " + quoted(state.toString()));
    }

    private static String quoted(String text) {
        return text.matches("[\\w./:@%+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
