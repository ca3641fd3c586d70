package io.askmydocs.connector.confluence.sync;

import java.net.URI;
import java.util.Optional;

/**
 * Which Confluence site this is.
 *
 * @param cloudId absent when the site did not tell it
 * @param url its address for people; absent when only the cloud id is known
 */
public record Site(Optional<String> cloudId, Optional<URI> url) {

    /** Tells this site from others for good: its address may change, its cloud id does not. */
    String id() {
        return cloudId().orElseGet(this::folder);
    }

    /** Names this site's folder; distinct sites never share one. */
    String folder() {
        return url().map(uri -> uri.getPort() < 0 ? uri.getHost() : uri.getHost() + "-" + uri.getPort())
                .or(this::cloudId)
                .orElse("unknown-site");
    }

    /** Where people find a page or blog post, wherever it moves and whatever it is called. */
    Optional<URI> pageUrl(String id) {
        return url().filter(site -> id.matches("\\d+"))
                .map(site -> URI.create(wiki() + "/pages/viewpage.action?pageId=" + id));
    }

    /** The address Confluence's own paths hang below. */
    public String wiki() {
        return url().map(uri -> uri + "/wiki").orElse("/wiki");
    }
}
