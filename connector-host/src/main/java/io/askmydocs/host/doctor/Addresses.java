package io.askmydocs.host.doctor;

import java.net.URI;
import java.util.Locale;

/** What an address says of itself. */
final class Addresses {

    private Addresses() {}

    /** Whether nobody on the way can read along. */
    static boolean guarded(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme()) || loopback(uri);
    }

    static boolean loopback(URI uri) {
        String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Scheme, host and port, without what may be a secret. */
    static String origin(URI uri) {
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
