package io.askmydocs.host;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.account.Scope;
import io.askmydocs.host.admin.AdminUsers;
import io.askmydocs.host.admin.ApiKeys;
import io.askmydocs.host.admin.Census;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.db.Identity;
import io.askmydocs.host.journal.Actor;
import io.askmydocs.host.journal.AuditTrail;
import io.askmydocs.host.journal.ReportRetention;
import io.askmydocs.host.journal.SyncRuns;
import io.askmydocs.host.kb.MarkdownFiles;
import io.askmydocs.host.kb.Storage;
import io.askmydocs.host.kb.TrashPurge;
import io.askmydocs.host.plugins.Plugins;
import io.askmydocs.host.redaction.Redactor;
import io.askmydocs.host.redaction.Redactors;
import io.askmydocs.host.scheduler.Engine;
import io.askmydocs.host.scheduler.SchedulerOptions;
import io.askmydocs.host.scheduler.SyncScheduler;
import io.askmydocs.host.vault.Vaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A host in one process: discovers connectors, keeps installations, and runs their syncs. What is not about one tenant by
 * its name is about the standard one; where nobody is named, the command line does it. Thread-safe.
 */
public final class Host implements AutoCloseable {

    private final HostOptions options;
    private final ConnectorRegistry registry;
    private final Runnable afterwards;
    private final HostDatabase database;
    private final Stores stores;
    private final MarkdownFiles files;
    private final TrashPurge trash;
    private final ReportRetention reports;
    private final Lender lender;
    private final ActiveRuns active;
    private final Syncs syncs;
    private final Scheduling scheduling;
    private final Backup backup;

    private Host(HostOptions options, ConnectorRegistry registry, HostDatabase database, Runnable afterwards) {
        this.options = options;
        this.registry = registry;
        this.afterwards = afterwards;
        this.database = database;
        this.stores = Stores.of(database, options);
        Redactor redactor = Redactors.chosen(options.configuration());
        String documents = Scope.standard().folder() + "/connectors";
        if (database.shared()) {
            this.files = MarkdownFiles.sharedBelow(options.outDir(), documents, Identity.of(database));
        } else {
            stores.runs().history().interruptLeftOver();
            SyncScheduler.releaseLeftOver(database);
            this.files = MarkdownFiles.below(options.outDir(), documents);
        }
        Storage storage = new Storage(database, files, options.clock(), redactor);
        this.trash = new TrashPurge(storage, options.configuration());
        this.reports = new ReportRetention(stores.runs().history(), options.configuration(), options.clock());
        this.lender = new Lender(options, registry, storage, stores, Actor.commandLine());
        this.active = new ActiveRuns(stores.runs().leases(), options.clock());
        this.syncs = new Syncs(lender, stores, active);
        this.scheduling = new Scheduling(database, options, stores, syncs, this::sweep);
        this.backup = new Backup(options, database);
    }

    /**
     * Opens a host and everything it keeps.
     *
     * @throws ConnectorConfigurationException when a folder cannot be used, with the remedy
     */
    public static Host open(HostOptions options, ConnectorRegistry registry) {
        return open(options, registry, () -> {});
    }

    /**
     * Opens a host with plugins, which are closed with it, also when it cannot be opened.
     *
     * @throws ConnectorConfigurationException when a folder cannot be used, with the remedy
     */
    public static Host open(HostOptions options, Plugins plugins) {
        try {
            return open(options, plugins.registry(), plugins::close);
        } catch (RuntimeException e) {
            plugins.close();
            throw e;
        }
    }

    private static Host open(HostOptions options, ConnectorRegistry registry, Runnable afterwards) {
        // The order matters: nothing is cleaned before both locks are held, since their holder may be writing.
        MarkdownFiles.requireWritable(options.outDir());
        HostDatabase database = HostDatabase.open(dataDir(options), options.database());
        try {
            return new Host(options, registry, database, afterwards);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Path dataDir(HostOptions options) {
        try {
            return Files.createDirectories(options.dataDir());
        } catch (IOException e) {
            throw new ConnectorConfigurationException(
                    "The state folder " + options.dataDir() + " cannot be made. Choose another one.", e);
        }
    }

    /**
     * The host as this tenant sees it.
     *
     * @throws ConnectorConfigurationException when that cannot be a tenant's name
     */
    public Tenant tenant(String name) {
        return new Tenant(name, lender, stores, syncs, scheduling, Actor.commandLine());
    }

    private Tenant standard() {
        return tenant(Scope.standard().tenant());
    }

    /** The connectors there are, and those that could not be loaded. */
    public ConnectorRegistry registry() {
        return registry;
    }

    /**
     * The installation with this label, made when there is none. Its settings are replaced.
     *
     * @throws ConnectorConfigurationException when there is no such connector, or a setting is not one it declares
     */
    public Account install(String connectorKey, String label, Map<String, String> settings) {
        return standard().put(connectorKey, label, settings);
    }

    /** The installation with this label. */
    public Optional<Account> installed(String connectorKey, String label) {
        return stores.accounts().find(Scope.standard(), connectorKey, label);
    }

    /** All installations, by connector and label. */
    public List<Account> installations() {
        return standard().installations();
    }

    /** The connector of this key. */
    public ConnectorInterface connector(String key) {
        return lender.connector(key);
    }

    /** Whether this installation has credentials. */
    public boolean connected(Account account) {
        return stores.vaults().of(account).load().isPresent();
    }

    /** What a connector gets for one call outside a run, such as a consent. */
    public ConnectorContext context(Account account, String session) {
        return lender.context(account, session);
    }

    /** The same for a call that somebody watches. */
    public ConnectorContext context(Account account, String session, ProgressListener progress) {
        return lender.context(account, session, progress);
    }

    /** The installation whose consent a callback finishes; absent when its state is unknown, used or too old. */
    public Optional<String> installationOfState(String state, String session) {
        return standard().connections().awaiting(state, session).map(Account::id);
    }

    /** Lets the next sync do what one withheld; see {@link Tenant#confirm}. */
    public void confirm(Account account, String confirmation) {
        tenant(account.scope().tenant()).confirm(account.id(), confirmation);
    }

    /**
     * Runs one sync and records it. Incremental from the start of the last complete run, unless there was none or a full one
     * is asked for. A full one also reconciles: what leaves no trace in a source's change feed, it finds.
     *
     * @param account as stored, or {@link Account#withSettings with} the settings of this run
     * @throws ConnectorConfigurationException when this installation is being synced already, or has a setting that its
     *     connector does not declare
     */
    public SyncResult sync(Account account, boolean full, ProgressListener progress, Cancellation cancellation) {
        return syncs.sync(account, full, progress, cancellation);
    }

    /** The keys of the vault, for an operator to rotate. */
    public Vaults vaults() {
        return stores.vaults();
    }

    /**
     * Forgets the credentials of all installations of a host that is not running, for when the vault's key is lost.
     *
     * @return how many
     */
    public static int resetVault(HostOptions options) {
        try (HostDatabase database = HostDatabase.open(dataDir(options), options.database())) {
            return Vaults.reset(database);
        }
    }

    /** The audit trail, for showing it. */
    public AuditTrail auditTrail() {
        return stores.audit();
    }

    /** The history of runs, for showing it. */
    public SyncRuns runs() {
        return stores.runs().history();
    }

    /** What a host that runs its scheduler does now and then, over all tenants. */
    void sweep() {
        trash.purge();
        reports.sweep();
    }

    /**
     * Removes for good what has been in the trash for as long as it is kept. A host that runs its scheduler does so by itself.
     *
     * @return how many documents
     */
    public int purgeTrash() {
        return trash.purge();
    }

    /**
     * Copies a running host with an embedded database: its state folder to {@code state}, its output folder to
     * {@code documents} below a new folder. A host opened there goes on. The copy holds the key of its credentials, too.
     *
     * @throws ConnectorConfigurationException when the folder cannot be used, or the database is not embedded
     */
    public void backup(Path folder) {
        backup.to(folder);
    }

    /**
     * The same in a new folder, called by the time, below {@code CONNECTOR_BACKUP_DIR} or {@code backups} of the state folder.
     *
     * @throws ConnectorConfigurationException when the folder cannot be used, or the database is not embedded
     */
    public Path backup() {
        return backup.make();
    }

    /** Where an installation's documents are. */
    public Path documentsOf(Account account) {
        return options.outDir()
                .resolve(account.scope().folder())
                .resolve("connectors")
                .resolve(account.connector());
    }

    /** The people who may sign in to its administration. */
    public AdminUsers adminUsers() {
        return stores.entrants().users();
    }

    /** The keys of its API. */
    public ApiKeys apiKeys() {
        return stores.entrants().keys();
    }

    /** Whether its database answers within this time. */
    public boolean reachesDatabase(Duration patience) {
        return database.answers(patience);
    }

    /** How much of what it holds for all tenants. */
    public Census census() {
        return Census.ofAll(database);
    }

    /** The clock everything here goes by. */
    public Clock clock() {
        return options.clock();
    }

    /** Begins to sync what is due in this process, until the host is closed. */
    public void startScheduler(SchedulerOptions scheduler) {
        startScheduler(Engine.threads(scheduler, options.clock(), database.shared()));
    }

    HostDatabase database() {
        return database;
    }

    SyncScheduler startScheduler(Engine engine) {
        return scheduling.start(engine);
    }

    /** Has the runs of this process end, which keep their checkpoints, and waits for them. */
    @Override
    public void close() {
        scheduling.stopping();
        active.cancelAll();
        try {
            scheduling.close();
        } finally {
            active.close();
            stores.vaults().settle();
            try {
                database.close();
            } finally {
                files.close();
                afterwards.run();
            }
        }
    }
}
