package io.askmydocs.host;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.CredentialVault;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.connector.api.OAuthOutcome;
import io.askmydocs.connector.api.SupportsCredentialForm;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.account.Standing.Status;
import io.askmydocs.host.journal.Act;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How one tenant's installations come by their credentials and lose them. Thread-safe. */
public final class Connections {

    private static final String BY_CONSENT = "consent";

    private final Tenant tenant;
    private final Lender lender;
    private final Stores stores;
    private final Syncs syncs;
    private final Scheduling scheduling;

    Connections(Tenant tenant, Lender lender, Stores stores, Syncs syncs, Scheduling scheduling) {
        this.tenant = tenant;
        this.lender = lender;
        this.stores = stores;
        this.syncs = syncs;
        this.scheduling = scheduling;
    }

    /**
     * Starts a consent.
     *
     * @param session the operator's, which alone may finish it
     * @return where to send the operator's browser
     */
    public URI beginConsent(String id, String session) {
        Account account = tenant.mine(id);
        return lender.connector(account.connector()).initiateOAuth(lender.context(account, session));
    }

    /** The installation whose consent a callback finishes; absent when its state is unknown, used, too old or not theirs. */
    public Optional<Account> awaiting(String state, String session) {
        return stores.consents().resolve(tenant.name(), state, session).flatMap(tenant::installation);
    }

    /**
     * Finishes a consent.
     *
     * @return as the connector says; when it asks for a choice, go on with {@link #choose}
     * @throws UnknownIdException when nobody here awaits it
     */
    public Consented finishConsent(OAuthCallback callback, String session) {
        Account account = awaiting(callback.state(), session).orElseThrow(() -> new UnknownIdException("consent"));
        ConnectorContext context = lender.context(account, session);
        Former former = former(account);
        OAuthOutcome outcome;
        try {
            outcome = lender.connector(account.connector()).handleOAuthCallback(context, callback);
        } finally {
            // Connectors use a state up; one that forgot to must not let it be used twice.
            context.oauthStates().consume(callback.state());
        }
        if (outcome instanceof OAuthOutcome.Connected to) {
            connected(account, BY_CONSENT, to.account(), former);
        }
        return new Consented(account, outcome);
    }

    /** Stores what the operator chose of a {@link OAuthOutcome.ChoiceRequired}, and goes on as if connected. */
    public Account choose(String id, String setting, String choice) {
        Account before = tenant.mine(id);
        Map<String, String> settings = new LinkedHashMap<>(before.settings());
        settings.put(setting, choice);
        Account account = tenant.changeSettings(id, settings);
        try {
            stores.accounts().connectedTo(account, choice);
        } catch (ConnectorConfigurationException e) {
            tenant.changeSettings(id, before.settings());
            throw e;
        }
        connected(account, BY_CONSENT);
        return tenant.mine(id);
    }

    /**
     * Connects with what was filled into the connector's form.
     *
     * @return what was connected, as an operator knows it
     * @throws ConnectorConfigurationException when another account of the project is connected to that; this one stays as it was
     */
    public String connect(String id, Map<String, String> form) {
        Account account = tenant.mine(id);
        ConnectorInterface connector = lender.connector(account.connector());
        if (!(connector instanceof SupportsCredentialForm byForm)) {
            throw new ConnectorConfigurationException(
                    connector.displayName() + " has no form to connect with. Give consent instead.");
        }
        Former former = former(account);
        String what = byForm.connect(lender.context(account, "no session"), form);
        connected(account, "form", what, former);
        return what;
    }

    /** What an account was connected with before. */
    private record Former(CredentialVault vault, Optional<Credentials> credentials) {

        void restore() {
            credentials.ifPresentOrElse(vault::store, vault::clear);
        }
    }

    /** Credentials that another key has sealed are none. */
    private Former former(Account account) {
        CredentialVault vault = stores.vaults().of(account);
        try {
            return new Former(vault, vault.load());
        } catch (ConnectorException e) {
            return new Former(vault, Optional.empty());
        }
    }

    private void connected(Account account, String method, String source, Former former) {
        try {
            stores.accounts().connectedTo(account, source);
        } catch (ConnectorConfigurationException e) {
            former.restore();
            throw e;
        }
        connected(account, method);
    }

    private void connected(Account account, String method) {
        stores.accounts().noteError(account, Optional.empty());
        stores.accounts().mark(account, Status.ACTIVE, Status.PENDING, Status.NEEDS_RECONNECT, Status.DISCONNECTED);
        tenant.note(account, Act.CONNECTED, Map.of("method", method));
        scheduling.activate(tenant.mine(account.id()), tenant.actor());
    }

    /**
     * Wipes credentials and checkpoints. The documents stay, so that a mistake costs nothing and a new connection takes them
     * up again; their installation is still there and says whose they are.
     */
    public Account disconnect(String id) {
        Account account = tenant.mine(id);
        tenant.note(account, Act.DISCONNECT_ASKED, Map.of());
        // Before the connector is asked, so that no run begins meanwhile.
        stores.accounts().mark(account, Status.DISCONNECTED);
        scheduling.schedule().deactivate(account);
        syncs.cancel(account);
        try {
            lender.find(account.connector())
                    .ifPresent(connector -> connector.disconnect(lender.context(account, "no session")));
        } finally {
            stores.vaults().of(account).clear();
            lender.checkpoints(account).deleteAll();
            stores.consents().forget(account);
        }
        stores.accounts().noteError(account, Optional.empty());
        return tenant.mine(id);
    }

    /**
     * A finished consent.
     *
     * @param account whose it was, as it was before
     */
    public record Consented(Account account, OAuthOutcome outcome) {}
}
