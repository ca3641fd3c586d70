package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.connector.atlassian.http.MissingScopeException;
import io.askmydocs.connector.confluence.access.AccessReader;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.ContentType;
import io.askmydocs.connector.confluence.rest.Space;
import java.util.List;
import java.util.Optional;

/** Reads who may read one page, now. Search is not asked, because it lags: every node above is. */
public final class AccessLookup {

    private final ConfluenceClient client;

    public AccessLookup(ConfluenceClient client) {
        this.client = client;
    }

    /** Unknown when there is no such page or blog post, or this account does not see it. */
    public SourceAccess of(String id) {
        if (!id.matches("[0-9]{1,19}")) {
            return SourceAccess.unknown();
        }
        return content(id)
                .flatMap(content -> space(content).map(space -> {
                    Tree tree = new Tree(client);
                    tree.learn(List.of(content));
                    tree.completeAbove(List.of(content));
                    return new AccessReader(client.access(), MissingScopeException.class::isInstance)
                            .of(space, tree.wayTo(content));
                }))
                .orElseGet(SourceAccess::unknown);
    }

    private Optional<Content> content(String id) {
        for (ContentType type : ContentType.values()) {
            Optional<Content> found =
                    client.byIds(type, List.of(id), false).stream().findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Space> space(Content content) {
        return client.spacesById(List.of(content.spaceId())).stream().findFirst();
    }
}
