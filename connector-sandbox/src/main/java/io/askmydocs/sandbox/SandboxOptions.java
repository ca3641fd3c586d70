package io.askmydocs.sandbox;

import io.askmydocs.sandbox.auth.Scopes;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a sandbox behaves. Begin with {@link #defaults()} and change what matters; every method returns a changed copy.
 */
public final class SandboxOptions implements Cloneable {
    private int sitePort;
    private int gatewayPort;
    private Duration tokenLifetime = Duration.ofHours(1);
    private Duration refreshLeeway = Duration.ofMinutes(10);
    private Duration refreshInactivity = Duration.ofDays(90);
    private boolean revokeFamilyOnReuse;
    private Set<String> scopes = Scopes.ALL;
    private boolean secondSite;
    private long seed = 20_261_124L;
    private int pageSizeCap = Integer.MAX_VALUE;
    private int searchLabelCap = 5;
    private Duration latency = Duration.ZERO;
    private Duration indexLag = Duration.ZERO;
    private ZoneId accountZone = ZoneOffset.UTC;
    private @Nullable Clock clock;
    private @Nullable URI redirectUri;
    private @Nullable URI siteName;

    private SandboxOptions() {}

    public static SandboxOptions defaults() {
        return new SandboxOptions();
    }

    private interface Change {
        void apply(SandboxOptions copy);
    }

    private SandboxOptions with(Change change) {
        SandboxOptions copy = copy();
        change.apply(copy);
        return copy;
    }

    private SandboxOptions copy() {
        try {
            return (SandboxOptions) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Fixed loopback ports; 0, the default, takes any free one. */
    public SandboxOptions ports(int site, int gateway) {
        return with(copy -> {
            copy.sitePort = site;
            copy.gatewayPort = gateway;
        });
    }

    /** How long an access token works; one hour if not said. */
    public SandboxOptions tokenLifetime(Duration lifetime) {
        return with(copy -> copy.tokenLifetime = lifetime);
    }

    /** How long a refresh token still works after it was exchanged; ten minutes if not said. */
    public SandboxOptions refreshLeeway(Duration leeway) {
        return with(copy -> copy.refreshLeeway = leeway);
    }

    /** How long an unused refresh token lives; 90 days if not said. */
    public SandboxOptions refreshInactivity(Duration inactivity) {
        return with(copy -> copy.refreshInactivity = inactivity);
    }

    /** An exchanged refresh token, seen again after the leeway, ends the grant with all its tokens. */
    public SandboxOptions revokeFamilyOnReuse() {
        return with(copy -> copy.revokeFamilyOnReuse = true);
    }

    /** What apps and scoped API tokens get at most, whatever they ask for; everything if not said. */
    public SandboxOptions scopes(Set<String> granted) {
        return with(copy -> copy.scopes = Set.copyOf(granted));
    }

    /** Accessible resources name a second site, on which nothing can be read. */
    public SandboxOptions secondSite() {
        return with(copy -> copy.secondSite = true);
    }

    /** Other seeds give another cloud id and other credentials: two sandboxes that are two sites. */
    public SandboxOptions seed(long value) {
        return with(copy -> copy.seed = value);
    }

    /** No listing and no search returns more per page than this, whatever limit was asked for. */
    public SandboxOptions pageSizeCap(int cap) {
        return with(copy -> copy.pageSizeCap = cap);
    }

    /** How many labels a search with several hits shows of each (CONFCLOUD-71415); 5 if not said. */
    public SandboxOptions searchLabelCap(int cap) {
        return with(copy -> copy.searchLabelCap = cap);
    }

    /** How long every answer takes at least. */
    public SandboxOptions latency(Duration time) {
        return with(copy -> copy.latency = time);
    }

    /** How long an edit takes to be found by searches. */
    public SandboxOptions indexLag(Duration lag) {
        return with(copy -> copy.indexLag = lag);
    }

    /** The time zone in which the account's searches read dates. */
    public SandboxOptions accountZone(ZoneId zone) {
        return with(copy -> copy.accountZone = zone);
    }

    /** The time of tokens; the world's clock if not said. */
    public SandboxOptions clock(Clock time) {
        return with(copy -> copy.clock = time);
    }

    /** The callback URL registered for the app; without one, any URL on loopback is taken for registered. */
    public SandboxOptions redirectUri(URI callback) {
        return with(copy -> copy.redirectUri = callback);
    }

    /** What the site calls itself, in links and to those it is granted to; where it listens, if not said. */
    public SandboxOptions siteName(URI address) {
        return with(copy -> copy.siteName = address);
    }

    int sitePort() {
        return sitePort;
    }

    int gatewayPort() {
        return gatewayPort;
    }

    Duration tokenLifetime() {
        return tokenLifetime;
    }

    Duration refreshLeeway() {
        return refreshLeeway;
    }

    Duration refreshInactivity() {
        return refreshInactivity;
    }

    boolean revokesFamilyOnReuse() {
        return revokeFamilyOnReuse;
    }

    Set<String> scopes() {
        return scopes;
    }

    boolean hasSecondSite() {
        return secondSite;
    }

    long seed() {
        return seed;
    }

    int pageSizeCap() {
        return pageSizeCap;
    }

    int searchLabelCap() {
        return searchLabelCap;
    }

    Duration latency() {
        return latency;
    }

    Duration indexLag() {
        return indexLag;
    }

    ZoneId accountZone() {
        return accountZone;
    }

    Optional<Clock> clock() {
        return Optional.ofNullable(clock);
    }

    Optional<URI> redirectUri() {
        return Optional.ofNullable(redirectUri);
    }

    Optional<URI> siteName() {
        return Optional.ofNullable(siteName);
    }
}
