package io.askmydocs.sandbox;

import io.askmydocs.sandbox.auth.AuthServer;
import io.askmydocs.sandbox.auth.Credentials;
import io.askmydocs.sandbox.auth.Scopes;
import io.askmydocs.sandbox.auth.TokenPolicy;
import io.askmydocs.sandbox.http.Interceptor;
import io.askmydocs.sandbox.http.LocalServer;
import io.askmydocs.sandbox.http.Pause;
import io.askmydocs.sandbox.http.Reply;
import io.askmydocs.sandbox.rest.ConfluenceApi;
import io.askmydocs.sandbox.rest.Endpoint;
import io.askmydocs.sandbox.rest.SiteSettings;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A stateful look-alike of Atlassian Cloud with one Confluence site, on two loopback ports: the <i>site</i>, as
 * {@code your-site.atlassian.net}, and the <i>gateway</i>, as {@code auth.atlassian.com} and {@code api.atlassian.com} in
 * one. It runs until closed; {@link #world()} may be edited meanwhile, from any thread.
 *
 * <p>The one account sees what the read restrictions of {@code world()} let it see: see {@link World#ACCOUNT_ID}.
 */
public final class AtlassianSandbox implements AutoCloseable {
    private static final String EMAIL = "operator@example.com";

    private final World world;
    private final FaultPlan faults;
    private final RequestLog requests = new RequestLog();
    private final LocalServer site;
    private final LocalServer gateway;
    private final MediaHost media;
    private final LocalServer elsewhere;
    private final AuthServer auth;
    private final Credentials credentials;
    private final String cloudId;

    private AtlassianSandbox(World world, SandboxOptions options) {
        this.world = world;
        this.credentials = Credentials.seeded(options.seed(), EMAIL, World.ACCOUNT_ID);
        this.cloudId = cloudId(options.seed());
        this.auth = new AuthServer(credentials, policy(world, options), registered(options), options.seed());
        this.site = LocalServer.bind("site", options.sitePort());
        this.gateway = bindGateway(options, site);
        this.media = new MediaHost();
        this.elsewhere = LocalServer.bind("elsewhere", 0);
        this.faults = new FaultPlan(world.wiki().clock(), elsewhere.url());
        List<Endpoint> endpoints = ConfluenceApi.endpoints(world.wiki(), settings(options), media::linkTo);
        Interceptor chain = chain(options);
        site.serve(Site.routes(endpoints, auth.gatekeeper(), cloudId), ConfluenceApi::unknown, chain);
        gateway.serve(gatewayRoutes(options).routes(endpoints), ConfluenceApi::unknown, chain);
        media.serve(chain);
        elsewhere.serve(List.of(), request -> Reply.bare(404), chain);
    }

    public static AtlassianSandbox start(World world) {
        return start(world, SandboxOptions.defaults());
    }

    public static AtlassianSandbox start(World world, SandboxOptions options) {
        return new AtlassianSandbox(world, options);
    }

    public URI siteUrl() {
        return site.url();
    }

    /** Serves {@code /authorize}, {@code /oauth/token}, {@code /me} and {@code /ex/confluence/{cloudId}/wiki/…}. */
    public URI gatewayUrl() {
        return gateway.url();
    }

    /** Where downloads are redirected to. It refuses credentials: the token in the address is all it wants. */
    public URI mediaUrl() {
        return media.url();
    }

    /** A host that is nobody's business: whoever calls it followed a link without looking. */
    public URI elsewhereUrl() {
        return elsewhere.url();
    }

    public String cloudId() {
        return cloudId;
    }

    public String clientId() {
        return credentials.clientId();
    }

    public String clientSecret() {
        return credentials.clientSecret();
    }

    public String email() {
        return credentials.email();
    }

    /** The unscoped API token: works on the site, with Basic authentication. */
    public String apiToken() {
        return credentials.apiToken();
    }

    /** The scoped API token: works on the gateway, with Basic authentication. */
    public String scopedApiToken() {
        return credentials.scopedApiToken();
    }

    /** A bearer token with every scope. */
    public String issueAccessToken() {
        return issueAccessToken(Scopes.ALL);
    }

    public String issueAccessToken(Set<String> scopes) {
        return auth.issueAccessToken(scopes);
    }

    /** Every access token issued so far stops working; refresh tokens stay good. */
    public void expireAccessTokens() {
        auth.expireAccessTokens();
    }

    /** As if the account had withdrawn its consent: every token issued so far stops working. */
    public void revokeConsent() {
        auth.revokeEverything();
    }

    public World world() {
        return world;
    }

    public FaultPlan faults() {
        return faults;
    }

    public RequestLog requests() {
        return requests;
    }

    @Override
    public void close() {
        site.close();
        gateway.close();
        media.close();
        elsewhere.close();
    }

    private Interceptor chain(SandboxOptions options) {
        Interceptor record = (request, next) -> {
            Reply reply = next.handle(request);
            requests.add(request, reply);
            return reply;
        };
        Interceptor slow = (request, next) -> {
            long arrived = System.nanoTime();
            Reply reply = next.handle(request);
            Pause.lasting(options.latency().minusNanos(System.nanoTime() - arrived));
            return reply;
        };
        return record.then(slow).then(faults::intercept);
    }

    private Gateway gatewayRoutes(SandboxOptions options) {
        Gateway.Tenant own =
                new Gateway.Tenant(cloudId, "sandbox", siteName(options).toString());
        Gateway.Tenant other = new Gateway.Tenant(cloudId(~options.seed()), "other", "https://other.example.com");
        Gateway.Profile profile =
                new Gateway.Profile(World.ACCOUNT_ID, World.ACCOUNT_NAME, credentials.email(), options.accountZone());
        return new Gateway(options.hasSecondSite() ? List.of(own, other) : List.of(own), profile, auth);
    }

    private URI siteName(SandboxOptions options) {
        return options.siteName().orElseGet(this::siteUrl);
    }

    private SiteSettings settings(SandboxOptions options) {
        return new SiteSettings(
                siteName(options),
                credentials.email(),
                options.accountZone(),
                options.pageSizeCap(),
                options.searchLabelCap(),
                options.indexLag());
    }

    private static TokenPolicy policy(World world, SandboxOptions options) {
        return new TokenPolicy(
                options.clock().orElse(world.wiki().clock()),
                options.tokenLifetime(),
                options.refreshLeeway(),
                options.refreshInactivity(),
                options.scopes(),
                options.revokesFamilyOnReuse());
    }

    private static Predicate<URI> registered(SandboxOptions options) {
        Set<String> loopback = Set.of("127.0.0.1", "localhost", "[::1]");
        return options.redirectUri()
                .<Predicate<URI>>map(only -> only::equals)
                .orElse(uri -> uri.getHost() != null && loopback.contains(uri.getHost()));
    }

    private static LocalServer bindGateway(SandboxOptions options, LocalServer site) {
        try {
            return LocalServer.bind("gateway", options.gatewayPort());
        } catch (RuntimeException e) {
            site.close();
            throw e;
        }
    }

    private static String cloudId(long seed) {
        return new UUID((seed * 0x9E3779B97F4A7C15L & ~0xF000L) | 0x4000L, seed ^ 0x8A5CD789635D2DFFL).toString();
    }
}
