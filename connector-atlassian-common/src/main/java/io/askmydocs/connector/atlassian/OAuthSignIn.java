package io.askmydocs.connector.atlassian;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.api.OAuthCallback;
import io.askmydocs.connector.api.OAuthOutcome;
import io.askmydocs.connector.atlassian.http.AtlassianHttp;
import io.askmydocs.connector.atlassian.http.AtlassianTransport;
import io.askmydocs.connector.atlassian.http.Authorization;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** OAuth 2.0 (3LO): consent, callback, choice of site, and sessions that keep their tokens fresh. */
final class OAuthSignIn {

    private final AtlassianProduct product;
    private final Sessions sessions;
    private final Cache<String, Lock> turns =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(2)).build();

    OAuthSignIn(AtlassianProduct product, Sessions sessions) {
        this.product = product;
        this.sessions = sessions;
    }

    URI initiate(ConnectorContext context, Set<String> scopes) {
        OAuthApp app = OAuthApp.of(context, product);
        app.clientSecret();
        app.redirectUri();
        app.clientId();
        return app.authorizeUrl(scopes, context.oauthStates().issue(app.stateTimeToLive()));
    }

    OAuthOutcome finish(ConnectorContext context, OAuthCallback callback) {
        String code = code(context, callback);
        AtlassianTransport transport = sessions.transport(context);
        Credentials granted = endpoint(context, transport).exchange(code);
        context.credentials().store(granted);
        SiteChoice choice = choice(context, transport, authorization(context, transport, granted));
        Optional<GrantedSite> site = choice.find();
        site.ifPresent(found -> remember(context, found));
        return site.<OAuthOutcome>map(
                        found -> new OAuthOutcome.Connected(found.url().toString()))
                .orElseGet(() -> new OAuthOutcome.ChoiceRequired(
                        SiteChoice.SETTING,
                        choice.sites().stream().map(GrantedSite::choice).toList()));
    }

    AtlassianSession open(ConnectorContext context, AtlassianTransport transport, Credentials stored) {
        Authorization authorization = authorization(context, transport, stored);
        Credentials placed = isPlaced(context, stored)
                ? stored
                : remember(context, choice(context, transport, authorization).require());
        return sessions.session(
                transport,
                placed.withExtra(Extras.API_BASE, sessions.apiBase(context).toString()),
                authorization);
    }

    void forget(ConnectorContext context) {
        turns.invalidate(context.installation().id());
    }

    private static String code(ConnectorContext context, OAuthCallback callback) {
        if (!context.oauthStates().consume(callback.state())) {
            throw new ConnectorAuthException(
                    "This consent was not started here, was used already, or took too long. Start again.");
        }
        String error = Optional.ofNullable(callback.error()).orElse("no code").replaceAll("[^\\w .-]", "");
        return callback.authorizationCode()
                .orElseThrow(() -> new ConnectorAuthException("Atlassian did not grant access ("
                        + error.substring(0, Math.min(error.length(), 60)) + "). Start again and accept the consent."));
    }

    private SiteChoice choice(ConnectorContext context, AtlassianTransport transport, Authorization authorization) {
        AtlassianHttp gateway = sessions.at(transport, sessions.apiBase(context), authorization);
        return new SiteChoice(GrantedSite.of(gateway, product), wanted(context));
    }

    /** Whether the site is known, and still the one the operator wants. */
    private static boolean isPlaced(ConnectorContext context, Credentials stored) {
        Optional<String> known = stored.extra(Extras.SITE_URL);
        Optional<String> id = stored.extra(Extras.CLOUD_ID);
        return id.isPresent()
                && known.isPresent()
                && wanted(context)
                        .map(text -> text.equals(id.get()) || Addresses.same(URI.create(known.get()), text))
                        .orElse(true);
    }

    private static Optional<String> wanted(ConnectorContext context) {
        return context.installation().settings().text(SiteChoice.SETTING);
    }

    private static Credentials remember(ConnectorContext context, GrantedSite site) {
        return context.credentials()
                .update(stored -> stored.orElseThrow(() -> new ConnectorAuthException(
                                "The installation was disconnected meanwhile. Connect it again."))
                        .withExtra(Extras.CLOUD_ID, site.cloudId())
                        .withExtra(Extras.SITE_URL, site.url().toString()));
    }

    private Authorization authorization(ConnectorContext context, AtlassianTransport transport, Credentials held) {
        Lock turn = turns.get(context.installation().id(), id -> new ReentrantLock());
        return new OAuthAuthorization(context, endpoint(context, transport), turn, held);
    }

    private TokenEndpoint endpoint(ConnectorContext context, AtlassianTransport transport) {
        return new TokenEndpoint(OAuthApp.of(context, product), transport, context.clock());
    }
}
