package io.askmydocs.host;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.DeclaresProvenance;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.Provenance;
import io.askmydocs.connector.api.RegisteredConnector;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.admin.Census;
import io.askmydocs.host.journal.Actor;
import io.askmydocs.host.journal.Checkpoints;
import io.askmydocs.host.kb.KnowledgeBase;
import io.askmydocs.host.kb.Library;
import io.askmydocs.host.kb.Storage;
import io.askmydocs.host.plugins.PluginCalls;
import java.util.Optional;

/** Finds connectors and lends them what they need for one call, in the name of somebody. Thread-safe. */
final class Lender {

    private final HostOptions options;
    private final ConnectorRegistry registry;
    private final Stores stores;
    private final Storage storage;
    private final Actor actor;

    Lender(HostOptions options, ConnectorRegistry registry, Storage storage, Stores stores, Actor actor) {
        this.options = options;
        this.registry = registry;
        this.storage = storage;
        this.stores = stores;
        this.actor = actor;
    }

    /** The same, in the name of somebody else. */
    Lender by(Actor other) {
        return new Lender(options, registry, storage, stores, other);
    }

    /** A connector's jar may have been taken away since it was installed. */
    Optional<ConnectorInterface> find(String key) {
        return registry.find(key).map(RegisteredConnector::connector).map(PluginCalls::of);
    }

    ConnectorInterface connector(String key) {
        return find(key)
                .orElseThrow(() -> new ConnectorConfigurationException("There is no connector '" + key
                        + "' on the class path or among the plugins. The command 'list' shows which there are."));
    }

    Library library(String tenant) {
        return new Library(storage.database(), options.outDir(), tenant);
    }

    Census census(String tenant) {
        return Census.of(storage.database(), tenant);
    }

    Checkpoints checkpoints(Account account) {
        return new Checkpoints(storage.database(), account);
    }

    /** A result without what must not be stored. */
    SyncResult keepable(SyncResult result) {
        return RedactedResult.of(result, storage.redactor());
    }

    /** For a call outside a run, such as a consent. */
    ConnectorContext context(Account account, String session) {
        return context(account, session, ProgressListener.none());
    }

    /** For a call outside a run that somebody watches. */
    ConnectorContext context(Account account, String session, ProgressListener progress) {
        return context(account, session, Optional.empty(), progress, Cancellation.never());
    }

    /** For a run. */
    ConnectorContext context(Account account, String run, ProgressListener progress, Cancellation cancellation) {
        return context(account, "no session", Optional.of(run), progress, cancellation);
    }

    private ConnectorContext context(
            Account account,
            String session,
            Optional<String> run,
            ProgressListener progress,
            Cancellation cancellation) {
        KnowledgeBase knowledge = new KnowledgeBase(
                account, provenance(account), storage, event -> stores.audit().add(actor, account, run, event));
        LentContext.Stores lent = new LentContext.Stores(
                stores.vaults().of(account),
                checkpoints(account),
                stores.consents().of(account, session));
        return new LentContext(account.installation(), options, lent, knowledge, progress, cancellation);
    }

    /** No connector's documents are trusted more than it says. */
    private Provenance provenance(Account account) {
        return connector(account.connector()) instanceof DeclaresProvenance declared
                ? declared.provenance()
                : Provenance.UNTRUSTED_EXTERNAL;
    }
}
