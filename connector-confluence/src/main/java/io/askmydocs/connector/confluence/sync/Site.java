package io.askmydocs.connector.confluence.sync;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

    /**
     * Where people find what a gate belongs to.
     *
     * @param gate such as {@code space:ENG} or {@code folder:77}
     */
    Optional<URI> gateUrl(String gate, String spaceKey) {
        String type = gate.substring(0, gate.indexOf(':'));
        String id = gate.substring(type.length() + 1);
        return switch (type) {
            case "page", "blogpost" -> pageUrl(id);
            case "space" -> spaceUrl(spaceKey);
            default -> inSpace(spaceKey, "/" + encode(type) + "/" + encode(id));
        };
    }

    Optional<URI> spaceUrl(String key) {
        return inSpace(key, "");
    }

    private Optional<URI> inSpace(String key, String rest) {
        return url().map(site -> URI.create(wiki() + "/spaces/" + encode(key) + rest));
    }

    /** A personal space's key begins with {@code ~}, which need not be encoded. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%7E", "~");
    }

    /** The address Confluence's own paths hang below. */
    public String wiki() {
        return url().map(uri -> uri + "/wiki").orElse("/wiki");
    }
}
