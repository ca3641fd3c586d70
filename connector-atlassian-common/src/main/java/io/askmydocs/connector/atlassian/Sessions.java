package io.askmydocs.connector.atlassian;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.askmydocs.connector.api.ConnectorAuthException;
import io.askmydocs.connector.api.ConnectorContext;
import io.askmydocs.connector.api.Credentials;
import io.askmydocs.connector.atlassian.http.AtlassianHttp;
import io.askmydocs.connector.atlassian.http.AtlassianTransport;
import io.askmydocs.connector.atlassian.http.Authorization;
import io.askmydocs.connector.atlassian.http.HttpSettings;
import io.askmydocs.connector.atlassian.http.Pause;
import io.askmydocs.connector.atlassian.http.SiteBudget;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Builds sessions from credentials. Holds what all of them share: the HTTP client, and a request budget for each site. */
final class Sessions {

    private static final URI DEFAULT_API_BASE = URI.create("https://api.atlassian.com");

    private final AtlassianProduct product;
    private final HttpSettings settings;
    private final Pause pause;
    private final Cache<URI, SiteBudget> budgets =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(2)).build();
    private volatile @Nullable HttpClient client;

    Sessions(AtlassianProduct product, HttpSettings settings, Pause pause) {
        this.product = product;
        this.settings = settings;
        this.pause = pause;
    }

    AtlassianTransport transport(ConnectorContext context) {
        HttpSettings patience = HttpOptions.of(context.configuration(), product, settings);
        AtlassianTransport transport = new AtlassianTransport(
                        client(), patience, pause, context.clock(), context.cancellation())
                .telling(context.progress());
        String name = product.setting("_MEDIA_BASE");
        return context.configuration()
                .uri(name)
                .map(origin -> transport.withFileOrigin(Addresses.secure(name, origin)))
                .orElse(transport);
    }

    /** The gateway the operator configured. */
    URI apiBase(ConnectorContext context) {
        String name = product.setting("_API_BASE");
        return Addresses.secure(name, context.configuration().uri(name).orElse(DEFAULT_API_BASE));
    }

    AtlassianHttp at(AtlassianTransport transport, URI base, Authorization authorization) {
        return transport.at(base, authorization, budgets.get(base, key -> transport.newBudget()));
    }

    /** A session at the product's base. */
    AtlassianSession session(AtlassianTransport transport, Credentials credentials, Authorization authorization) {
        return new AtlassianSession(
                at(transport, base(credentials), authorization),
                credentials.extra(Extras.SITE_URL).map(URI::create),
                credentials.extra(Extras.CLOUD_ID));
    }

    /** The header of credentials that do not change. */
    static Authorization fixed(Credentials credentials) {
        if (SignIn.of(credentials) == SignIn.GATEWAY_BEARER) {
            String bearer = "Bearer " + credentials.accessToken();
            return () -> bearer;
        }
        String pair = required(credentials, Extras.EMAIL) + ":" + credentials.accessToken();
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return () -> basic;
    }

    private URI base(Credentials credentials) {
        if (SignIn.of(credentials) == SignIn.SITE_TOKEN) {
            return URI.create(required(credentials, Extras.SITE_URL));
        }
        String gateway = required(credentials, Extras.API_BASE);
        return URI.create(gateway + product.gatewayPath(required(credentials, Extras.CLOUD_ID)));
    }

    private static String required(Credentials credentials, String extra) {
        return credentials
                .extra(extra)
                .orElseThrow(() -> new ConnectorAuthException(
                        "The stored credentials lack " + extra + ". Connect the installation again."));
    }

    /** Made on first use, because discovering a connector must cost nothing. */
    private synchronized HttpClient client() {
        HttpClient made = client;
        if (made == null) {
            made = AtlassianTransport.newClient();
            client = made;
        }
        return made;
    }
}
