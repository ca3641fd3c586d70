package io.askmydocs.connector.atlassian;

import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.HealthStatus;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.connector.api.OAuthOutcome;
import io.askmydocs.connector.atlassian.http.AtlassianTransport;
import io.askmydocs.connector.atlassian.http.HttpSettings;
import io.askmydocs.connector.atlassian.http.Pause;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * The way into an Atlassian product. A connector holds one; making it costs nothing, and all its methods may be called from
 * many threads for many installations. What is kept between calls is keyed by installation or site.
 */
public final class AtlassianConnections {

    private final AtlassianProduct product;
    private final Sessions sessions;
    private final TokenSignIn tokens;
    private final OAuthSignIn oauth;

    public AtlassianConnections(AtlassianProduct product) {
        this(product, HttpSettings.defaults(), Pause.system());
    }

    /** With another patience, and another way to wait. */
    public AtlassianConnections(AtlassianProduct product, HttpSettings settings, Pause pause) {
        this.product = product;
        this.sessions = new Sessions(product, settings, pause);
        this.tokens = new TokenSignIn(product, sessions);
        this.oauth = new OAuthSignIn(product, sessions);
    }

    /**
     * A session with the credentials of the vault.
     *
     * @throws ConnectorAuthException when the installation was never connected, or has to be connected again
     */
    public AtlassianSession open(ConnectorContext context) {
        return open(context, sessions.transport(context));
    }

    /** A session that sends a request again this often at most. */
    AtlassianSession open(ConnectorContext context, int retries) {
        return open(context, sessions.transport(context).withRetries(retries));
    }

    private AtlassianSession open(ConnectorContext context, AtlassianTransport transport) {
        Credentials credentials = context.credentials()
                .load()
                .orElseThrow(() -> new ConnectorAuthException("The installation \""
                        + context.installation().label() + "\" is not connected. Connect it first."));
        return SignIn.of(credentials) == SignIn.OAUTH
                ? oauth.open(context, transport, credentials)
                : sessions.session(transport, credentials, Sessions.fixed(credentials));
    }

    /**
     * Starts a consent.
     *
     * @return where to send the operator's browser
     */
    public URI initiateOAuth(ConnectorContext context, Set<String> scopes) {
        return oauth.initiate(context, scopes);
    }

    /** Finishes a consent: the tokens are in the vault when this returns. */
    public OAuthOutcome handleOAuthCallback(ConnectorContext context, OAuthCallback callback) {
        return oauth.finish(context, callback);
    }

    /**
     * Signs in with a token: {@code site}, {@code email} and {@code api_token}; with {@code cloud_id} (and {@code api_base}) at
     * the gateway; or with an access token as {@code token} instead of e-mail address and API token. Stored once it is seen
     * to work.
     *
     * @return what was connected, as an operator knows it
     */
    public String connect(ConnectorContext context, Map<String, String> values) {
        Credentials credentials = tokens.find(context, values);
        context.credentials().store(credentials);
        return credentials
                .extra(Extras.SITE_URL)
                .orElseGet(() -> "cloud id " + credentials.extra().get(Extras.CLOUD_ID));
    }

    /** Whether a session would work now: the product's probe, tried once. Answers within five seconds and never throws. */
    public HealthStatus health(ConnectorContext context) {
        return new HealthCheck(product, this, HealthCheck.PATIENCE).of(context);
    }

    /** Forgets the credentials. */
    public void disconnect(ConnectorContext context) {
        context.credentials().clear();
        oauth.forget(context);
    }
}
