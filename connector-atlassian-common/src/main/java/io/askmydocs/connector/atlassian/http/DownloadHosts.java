package io.askmydocs.connector.atlassian.http;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a file may be fetched from after a redirect. The address comes from a server's answer, so it is not followed to
 * wherever it leads: only to Atlassian's own hosts, to the one the operator named, and from this machine to this machine.
 *
 * @param base what the session talks to
 * @param extra an origin the operator named, such as a proxy before the file storage
 */
record DownloadHosts(URI base, Optional<URI> extra) {

    /** The address itself: a name such as {@code 127.example.org} may be anybody's. */
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    boolean allow(URI target) {
        if (target.getHost() == null || target.getScheme() == null || target.getRawUserInfo() != null) {
            return false;
        }
        return extra.filter(origin -> Urls.sameOrigin(origin, target)).isPresent()
                || isAtlassian(target)
                || isLocal(target) && isLocal(base);
    }

    private static boolean isAtlassian(URI target) {
        String host = target.getHost().toLowerCase(Locale.ROOT);
        boolean standardPort = target.getPort() == -1 || target.getPort() == 443;
        return target.getScheme().equalsIgnoreCase("https")
                && standardPort
                && (host.endsWith(".atlassian.com") || host.endsWith(".atl-paas.net"));
    }

    /** Only a session that is on this machine itself may be led to it: others would be led into the operator's network. */
    private static boolean isLocal(URI target) {
        boolean web = target.getScheme().equalsIgnoreCase("http")
                || target.getScheme().equalsIgnoreCase("https");
        return web
                && LOOPBACK.matcher(target.getHost().toLowerCase(Locale.ROOT)).matches();
    }
}
