package io.askmydocs.host;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.DeclaresProvenance;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.Provenance;
import io.askmydocs.connector.api.SupportsConfirmation;
import io.askmydocs.connector.api.SyncMode;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.account.Accounts;
import io.askmydocs.host.account.Scope;
import io.askmydocs.host.account.SettingRules;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.journal.AuditTrail;
import io.askmydocs.host.journal.Checkpoints;
import io.askmydocs.host.journal.SyncRuns;
import io.askmydocs.host.kb.KnowledgeBase;
import io.askmydocs.host.kb.MarkdownFiles;
import io.askmydocs.host.oauth.PendingConsents;
import io.askmydocs.host.vault.Vaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A host in one process: discovers connectors, keeps installations, and runs their syncs. Thread-safe. */
public final class Host implements AutoCloseable {

    private final HostOptions options;
    private final ConnectorRegistry registry;
    private final HostDatabase database;
    private final MarkdownFiles files;
    private final Accounts accounts;
    private final Vaults vaults;
    private final PendingConsents consents;
    private final AuditTrail audit;
    private final SyncRuns runs;
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    private Host(HostOptions options, ConnectorRegistry registry, HostDatabase database) {
        this.options = options;
        this.registry = registry;
        this.database = database;
        this.accounts = new Accounts(database, options.clock());
        this.vaults = Vaults.open(database, options.dataDir());
        this.consents = new PendingConsents(options.clock());
        this.audit = new AuditTrail(database, options.clock());
        this.runs = new SyncRuns(database, options.clock());
        runs.interruptLeftOver();
        this.files = MarkdownFiles.below(options.outDir(), Scope.standard().folder() + "/connectors");
    }

    /**
     * Opens a host and everything it keeps.
     *
     * @throws ConnectorConfigurationException when a folder cannot be used, with the remedy
     */
    public static Host open(HostOptions options, ConnectorRegistry registry) {
        // The order matters: nothing is cleaned before both locks are held, since their holder may be writing.
        MarkdownFiles.requireWritable(options.outDir());
        HostDatabase database = HostDatabase.open(dataDir(options));
        try {
            return new Host(options, registry, database);
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
     * The installation with this label, made when there is none. Its settings are replaced.
     *
     * @throws ConnectorConfigurationException when there is no such connector, or a setting is not one it declares
     */
    public Account install(String connectorKey, String label, Map<String, String> settings) {
        SettingRules.check(connector(connectorKey), settings);
        return accounts.install(Scope.standard(), connectorKey, label, settings);
    }

    /** The installation with this label. */
    public Optional<Account> installed(String connectorKey, String label) {
        return accounts.find(Scope.standard(), connectorKey, label);
    }

    /** All installations, by connector and label. */
    public List<Account> installations() {
        return accounts.of(Scope.standard().tenant());
    }

    /** The connector of this key. */
    public ConnectorInterface connector(String key) {
        return registry.find(key)
                .orElseThrow(() -> new ConnectorConfigurationException("There is no connector '" + key
                        + "' on the class path. The command 'list' shows which there are."))
                .connector();
    }

    /** Whether this installation has credentials. */
    public boolean connected(Account account) {
        return vaults.of(account).load().isPresent();
    }

    /** What a connector gets for one call outside a run, such as a consent. */
    public ConnectorContext context(Account account, String session) {
        return context(account, session, Optional.empty(), ProgressListener.none(), Cancellation.never());
    }

    /** The installation whose consent a callback finishes; absent when its state is unknown, used or too old. */
    public Optional<String> installationOfState(String state, String session) {
        return consents.resolve(state, session);
    }

    private ConnectorContext context(
            Account account,
            String session,
            Optional<String> run,
            ProgressListener progress,
            Cancellation cancellation) {
        KnowledgeBase knowledge = new KnowledgeBase(
                account, provenance(account), database, files, event -> audit.add(account, run, event));
        LentContext.Stores stores = new LentContext.Stores(
                vaults.of(account), new Checkpoints(database, account), consents.of(account.id(), session));
        return new LentContext(account.installation(), options, stores, knowledge, progress, cancellation);
    }

    /** No connector's documents are trusted more than it says. */
    private Provenance provenance(Account account) {
        return connector(account.connector()) instanceof DeclaresProvenance declared
                ? declared.provenance()
                : Provenance.UNTRUSTED_EXTERNAL;
    }

    /**
     * Lets the next sync do what one withheld, and notes in the audit trail that an operator wanted it.
     *
     * @param confirmation the one its problem carried
     * @throws ConnectorConfigurationException when there is nothing of that name to confirm
     */
    public void confirm(Account account, String confirmation) {
        ConnectorInterface connector = connector(account.connector());
        if (!(connector instanceof SupportsConfirmation confirming)) {
            throw new ConnectorConfigurationException(
                    connector.displayName() + " never withholds anything, so there is nothing to confirm.");
        }
        confirming.confirm(context(account, "no session"), confirmation);
        audit.add(
                account,
                Optional.empty(),
                new AuditEvent(AuditEvent.Type.CONFIRMED, Map.of("confirmation", confirmation)));
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
        SettingRules.check(connector(account.connector()), account.settings());
        if (!running.add(account.id())) {
            throw new ConnectorConfigurationException(
                    "'" + account.label() + "' is being synced already. Wait for that run to end.");
        }
        try {
            return recorded(account, full, progress, cancellation);
        } finally {
            running.remove(account.id());
        }
    }

    private SyncResult recorded(Account account, boolean full, ProgressListener progress, Cancellation cancellation) {
        Optional<Instant> since = full ? Optional.empty() : runs.lastCompleted(account);
        SyncMode mode = since.isPresent() ? SyncMode.INCREMENTAL : SyncMode.FULL;
        String run = runs.start(account, mode);
        ConnectorContext context = context(account, "no session", Optional.of(run), progress, cancellation);
        ConnectorInterface connector = connector(account.connector());
        try {
            SyncResult result =
                    since.isPresent() ? connector.syncIncremental(context, since) : connector.syncFull(context);
            runs.end(account, run, result);
            return result;
        } catch (ConnectorException e) {
            runs.fail(account, run, mode, String.valueOf(e.getMessage()));
            throw e;
        } catch (RuntimeException e) {
            runs.fail(account, run, mode, e.getClass().getName());
            throw e;
        }
    }

    /** The audit trail, for showing it. */
    public AuditTrail auditTrail() {
        return audit;
    }

    /** The history of runs, for showing it. */
    public SyncRuns runs() {
        return runs;
    }

    /** Where an installation's documents are. */
    public Path documentsOf(Account account) {
        return options.outDir()
                .resolve(account.scope().folder())
                .resolve("connectors")
                .resolve(account.connector());
    }

    @Override
    public void close() {
        try {
            database.close();
        } finally {
            files.close();
        }
    }
}
