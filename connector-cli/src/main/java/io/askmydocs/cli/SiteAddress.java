package io.askmydocs.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * A site as people type it: with or without scheme, the address of one of its pages, in any case.
 *
 * @param url what the connector gets
 * @param label the same for every spelling, so that a site is one installation
 */
record SiteAddress(String url, String label) {

    static SiteAddress of(String text) {
        String typed = text.strip();
        try {
            URI uri = new URI(typed.contains("://") ? typed : "https://" + typed);
            if (uri.getHost() != null && uri.getUserInfo() == null) {
                return of(uri);
            }
        } catch (URISyntaxException e) {
            // The connector says what is wrong with it.
        }
        return new SiteAddress(typed, typed.toLowerCase(Locale.ROOT));
    }

    private static SiteAddress of(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("http") ? 80 : 443;
        String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        String site = host + port + (host.endsWith(".atlassian.net") ? "" : root(uri.getRawPath()));
        return new SiteAddress(scheme + "://" + site, site);
    }

    /** Confluence is below {@code /wiki}; the site is what stands before it. */
    private static String root(String path) {
        return path.replaceFirst("/wiki(/.*)?$", "").replaceFirst("/+$", "");
    }
}
