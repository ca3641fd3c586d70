package io.askmydocs.connector.confluence.attached;

import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.Optional;

/**
 * The page or blog post that comments and files hang on.
 *
 * @param container as in the page's own document
 * @param path of the page's own document; what hangs on it lives in the folder of that name
 */
public record Carrier(
        Content page, Space space, String container, String path, Optional<String> cloudId, Readers readers) {

    /**
     * Who may read the page, and with it what hangs on it.
     *
     * @param fingerprint changes whenever {@code access} does
     */
    public record Readers(SourceAccess access, String fingerprint) {}

    /** Fingerprints of what hangs on a page begin with this, so that it can be found when the page goes. */
    public static String mark(String pageId) {
        return "on" + pageId + ".";
    }

    /** {@code <page's folder>/<kind>/<id>.md}; whatever an id holds, it stays one name. */
    String pathOf(String kind, String id) {
        return path.replaceFirst("\\.md$", "") + "/" + kind + "/" + SafeName.of(id) + ".md";
    }
}
