package io.askmydocs.host;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SupportsConfirmation;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.account.Labels;
import io.askmydocs.host.account.Scope;
import io.askmydocs.host.account.SettingRules;
import io.askmydocs.host.account.Standing.Status;
import io.askmydocs.host.admin.Census;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.journal.Act;
import io.askmydocs.host.journal.Actor;
import io.askmydocs.host.journal.AuditFilter;
import io.askmydocs.host.journal.AuditTrail;
import io.askmydocs.host.journal.RunProgress;
import io.askmydocs.host.journal.SyncRuns;
import io.askmydocs.host.kb.Library;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The host as one tenant sees it. Another tenant's ids are as unknown here as those that never were: queries answer with
 * nothing, changes with {@link UnknownIdException}. What is changed is noted in its audit trail. Thread-safe.
 */
public final class Tenant {

    private static final Duration LONGEST_CADENCE = Duration.ofDays(366);

    private final String name;
    private final Lender lender;
    private final Stores stores;
    private final Syncs syncs;
    private final Scheduling scheduling;
    private final Actor actor;

    Tenant(String name, Lender lender, Stores stores, Syncs syncs, Scheduling scheduling, Actor actor) {
        this.name = new Scope(name, Scope.standard().project()).tenant();
        this.lender = lender.by(actor);
        this.stores = stores;
        this.syncs = syncs.by(actor);
        this.scheduling = scheduling;
        this.actor = actor;
    }

    /** The same tenant, where somebody else does what is done. */
    public Tenant by(Actor other) {
        return new Tenant(name, lender, stores, syncs, scheduling, other);
    }

    public String name() {
        return name;
    }

    /** All installations, by connector and label. */
    public List<Account> installations() {
        return stores.accounts().of(name);
    }

    public Optional<Account> installation(String id) {
        return stores.accounts().find(name, id);
    }

    /**
     * A new installation, not connected yet.
     *
     * @throws ConnectorConfigurationException when there is no such connector, a setting is not one it declares, or the
     *     label is taken
     */
    public Account install(String connector, String label, String project, Map<String, String> given) {
        requireLabel(label);
        Map<String, String> settings = SettingRules.kept(lender.connector(connector), given);
        Account account = stores.accounts().create(new Scope(name, project), connector, label.strip(), settings);
        noteAdded(account);
        return account;
    }

    /** The installation with this label in the standard project, made when there is none. Its settings are replaced. */
    Account put(String connector, String label, Map<String, String> given) {
        Map<String, String> settings = SettingRules.kept(lender.connector(connector), given);
        Scope scope = new Scope(name, Scope.standard().project());
        Optional<Account> before = stores.accounts().find(scope, connector, label);
        Account account = stores.accounts().put(scope, connector, label, settings);
        before.ifPresentOrElse(found -> noteChange(found, settings), () -> noteAdded(account));
        return account;
    }

    private void noteAdded(Account account) {
        note(account, Act.ACCOUNT_ADDED, Map.of("connector", account.connector(), "label", account.label()));
    }

    /** Gives an installation another label. */
    public Account rename(String id, String label) {
        requireLabel(label);
        Account before = mine(id);
        stores.accounts().rename(before, label.strip());
        note(before, Act.ACCOUNT_RENAMED, Map.of("from", before.label(), "to", label.strip()));
        return mine(id);
    }

    private static void requireLabel(String label) {
        if (label.isBlank() || label.length() > Account.LONGEST_LABEL) {
            throw new ConnectorConfigurationException(
                    "The label is empty or too long. Give a name of 1 to " + Account.LONGEST_LABEL + " characters.");
        }
        if (!Labels.isPlain(label)) {
            throw new ConnectorConfigurationException(
                    "The label has characters that cannot be seen. Give a name of one line.");
        }
    }

    /** Replaces an installation's settings; the next run obeys them. One without a value is forgotten. */
    public Account changeSettings(String id, Map<String, String> given) {
        Account account = mine(id);
        Map<String, String> settings = SettingRules.kept(lender.connector(account.connector()), given);
        stores.accounts().changeSettings(account, settings);
        noteChange(account, settings);
        return mine(id);
    }

    /** The names alone: a value may be nobody's business. */
    private void noteChange(Account before, Map<String, String> settings) {
        Set<String> changed = new TreeSet<>(before.settings().keySet());
        changed.addAll(settings.keySet());
        changed.removeIf(key -> Objects.equals(before.settings().get(key), settings.get(key)));
        if (!changed.isEmpty()) {
            note(before, Act.SETTINGS_CHANGED, Map.of("changed", String.join(", ", changed)));
        }
    }

    /**
     * Changes the time between two scheduled runs.
     *
     * @param cadence whole minutes, from one to a year's; absent: the host's
     */
    public Account changeCadence(String id, Optional<Duration> cadence) {
        if (cadence.filter(time -> time.toMinutes() < 1 || time.compareTo(LONGEST_CADENCE) > 0)
                .isPresent()) {
            throw new ConnectorConfigurationException(
                    "The time between two syncs is one minute at least, and a year at most.");
        }
        stores.accounts().changeCadence(mine(id), cadence);
        Account account = mine(id);
        scheduling.changeCadence(account);
        String minutes = cadence.map(time -> String.valueOf(time.toMinutes())).orElse("as the host has it");
        note(account, Act.CADENCE_CHANGED, Map.of("minutes", minutes));
        return account;
    }

    /** The time between two scheduled runs of an installation that has none of its own. */
    public Duration usualCadence() {
        return scheduling.usualCadence();
    }

    /** Schedules no more runs until resumed. One that is running goes on. */
    public Account pause(String id) {
        Account account = change(id, Status.PAUSED, "paused", Status.ACTIVE, Status.PAUSED);
        scheduling.schedule().deactivate(account);
        note(account, Act.PAUSED, Map.of());
        return account;
    }

    /** Schedules runs again, the first one at once. */
    public Account resume(String id) {
        Account account = change(id, Status.ACTIVE, "resumed", Status.PAUSED, Status.ACTIVE);
        scheduling.schedule().activate(account, actor);
        note(account, Act.RESUMED, Map.of());
        return account;
    }

    private Account change(String id, Status to, String done, Status... from) {
        Account account = mine(id);
        if (!stores.accounts().mark(account, to, from)) {
            throw new ConnectorConfigurationException("'" + account.label() + "' cannot be " + done + ", since it is "
                    + account.standing().status().wireName() + ". Connect it first.");
        }
        return mine(id);
    }

    /** Whether it has credentials. */
    public boolean connected(String id) {
        return stores.vaults().of(mine(id)).load().isPresent();
    }

    /** Who administers it. */
    public Administrators administrators() {
        return new Administrators(name, stores, actor);
    }

    /** Starting, finishing and ending an installation's connection. */
    public Connections connections() {
        return new Connections(this, lender, stores, syncs, scheduling);
    }

    /** What a connector gets for one call outside a run, such as listing spaces. */
    public ConnectorContext context(String id, String session) {
        return lender.context(mine(id), session);
    }

    /**
     * The connector of an installation.
     *
     * @throws ConnectorConfigurationException when it is not there any more
     */
    public ConnectorInterface connectorOf(String id) {
        return lender.connector(mine(id).connector());
    }

    /** The connector of an installation; absent when it was taken away or does not work any more. */
    public Optional<ConnectorInterface> findConnectorOf(String id) {
        return lender.find(mine(id).connector());
    }

    /** Runs one sync here and now; see {@link Host#sync}. */
    public SyncResult sync(String id, boolean full, ProgressListener progress, Cancellation cancellation) {
        return syncs.sync(mine(id), full, progress, cancellation);
    }

    /**
     * Has an installation synced by the scheduler as soon as one of its threads is free, paused or not.
     *
     * @param full look at everything: reconcile
     * @return the id that the run will have, the same for all who ask before it begins
     * @throws io.askmydocs.host.journal.RunInProgressException when it is being synced
     * @throws ConnectorConfigurationException when it is not connected
     */
    public String syncNow(String id, boolean full) {
        Account account = mine(id);
        String run = scheduling.schedule().syncNow(account, full, actor);
        note(account, full ? Act.RECONCILE_ASKED : Act.SYNC_ASKED, Map.of());
        return run;
    }

    /** The id of the installation that has yet to begin this run, which somebody asked for. */
    public Optional<String> awaiting(String run) {
        return stores.runs().history().promised(name, run);
    }

    /** When an installation is due; absent when it is not scheduled. */
    public Optional<Instant> nextRun(String id) {
        return scheduling.schedule().nextRun(mine(id));
    }

    /** Has the run of an installation end early; it keeps its checkpoints. */
    public void cancelRun(String id) {
        Account account = mine(id);
        syncs.cancel(account);
        note(account, Act.STOP_ASKED, Map.of());
    }

    /**
     * Lets the next sync do what one withheld, and notes in the audit trail that an operator wanted it.
     *
     * @param confirmation the one its problem carried
     * @throws ConnectorConfigurationException when there is nothing of that name to confirm
     */
    public void confirm(String id, String confirmation) {
        Account account = mine(id);
        ConnectorInterface connector = lender.connector(account.connector());
        if (!(connector instanceof SupportsConfirmation confirming)) {
            throw new ConnectorConfigurationException(
                    connector.displayName() + " never withholds anything, so there is nothing to confirm.");
        }
        confirming.confirm(lender.context(account, "no session"), confirmation);
        AuditEvent confirmed = new AuditEvent(AuditEvent.Type.CONFIRMED, Map.of("confirmation", confirmation));
        stores.audit().add(actor, account, Optional.empty(), confirmed);
    }

    Actor actor() {
        return actor;
    }

    void note(Account account, Act act, Map<String, String> details) {
        stores.audit().add(actor, account, act, details);
    }

    /**
     * Runs, newest first.
     *
     * @param installation one installation's only
     */
    public List<SyncRuns.Run> runs(Optional<String> installation, Paging paging) {
        return stores.runs().history().of(name, installation, paging);
    }

    /** The same with what is short of each report, for lists. */
    public List<SyncRuns.Run> runSummaries(Optional<String> installation, Paging paging) {
        return stores.runs().history().summaries(name, installation, paging);
    }

    /** Runs that have not ended. */
    public List<SyncRuns.Run> underWay() {
        return stores.runs().history().underWay(name);
    }

    public Optional<SyncRuns.Run> run(String id) {
        return stores.runs().history().find(name, id);
    }

    /** How far a run is, also when another process runs it; absent when there is no such run. */
    public Optional<RunProgress> progress(String run) {
        return run(run).map(found -> stores.runs().progress().of(name, found.id()));
    }

    /** How much of what it has. */
    public Census census() {
        return lender.census(name);
    }

    /** Its documents, for reading. */
    public Library documents() {
        return lender.library(name);
    }

    /** Audit events, newest first. */
    public List<AuditTrail.Entry> audit(AuditFilter filter, Paging paging) {
        return stores.audit().of(name, filter, paging);
    }

    /** Who is in its audit events. */
    public List<Actor> actors() {
        return stores.audit().actors(name);
    }

    Account mine(String id) {
        return installation(id).orElseThrow(() -> new UnknownIdException("installation"));
    }
}
