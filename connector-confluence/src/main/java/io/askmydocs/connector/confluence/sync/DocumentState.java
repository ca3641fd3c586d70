package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.SourceAccess;
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
 * @param appended names the state of what its document takes from elsewhere: comments at its end, included pages
 */
record DocumentState(
        Content content,
        Space space,
        List<String> ancestors,
        List<String> labels,
        Restrictions restrictions,
        SourceAccess access,
        String appended) {

    DocumentState withContent(Content fetched) {
        return new DocumentState(fetched, space, ancestors, labels, restrictions, access, appended);
    }

    DocumentState withAppended(String state) {
        return new DocumentState(content, space, ancestors, labels, restrictions, access, state);
    }
}
