package io.askmydocs.sandbox.rest;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;

/**
 * How this site answers.
 *
 * @param zone the account's time zone, in which date literals of queries are read
 * @param pageSizeCap no listing returns more per page, whatever limit was asked for
 * @param labelCap how many labels a search with several hits shows of each
 * @param indexLag how long an edit takes to be found by searches
 */
public record SiteSettings(URI siteUrl, String email, ZoneId zone, int pageSizeCap, int labelCap, Duration indexLag) {
    String wikiBase() {
        return siteUrl + "/wiki";
    }
}
