package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.List;

/**
 * Everything about a page or blog post that decides what its document looks like, but for the body, which the version stands
 * for.
 *
 * @param ancestors titles, topmost first
 * @param labels sorted
 * @param restrictions of the page and everything above it
 */
record DocumentState(
        Content content, Space space, List<String> ancestors, List<String> labels, Restrictions restrictions) {

    DocumentState withContent(Content fetched) {
        return new DocumentState(fetched, space, ancestors, labels, restrictions);
    }
}
