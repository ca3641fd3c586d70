package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.ContentType;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fetches content with bodies by id. A batch the server cannot answer is halved until the one page that breaks it stands
 * alone; that page is reported and the others arrive.
 */
final class Bodies {

    private final ConfluenceClient client;
    private final Tally tally;
    private final Retries retries;

    Bodies(ConfluenceClient client, Tally tally, Retries retries) {
        this.client = client;
        this.tally = tally;
        this.retries = retries;
    }

    List<Content> fetch(ContentType type, List<String> ids) {
        List<Content> fetched = new ArrayList<>(ids.size());
        for (List<String> chunk : ConfluenceClient.chunks(ids, ConfluenceClient.BATCH)) {
            collect(type, chunk, fetched);
        }
        return fetched;
    }

    private void collect(ContentType type, List<String> ids, List<Content> fetched) {
        try {
            fetched.addAll(client.byIds(type, ids, true));
        } catch (ConnectorApiException e) {
            if (!breaksOnContent(e)) {
                throw e;
            }
            if (ids.size() == 1) {
                // A bad page answers without its body. In an outage this fails too, and ends the space instead.
                client.byIds(type, ids, false);
                report(type, ids.get(0), e);
                return;
            }
            int middle = ids.size() / 2;
            collect(type, ids.subList(0, middle), fetched);
            collect(type, ids.subList(middle, ids.size()), fetched);
        }
    }

    /** Whether the answer failed because of what is in it, so that asking for less may help. */
    static boolean breaksOnContent(ConnectorApiException e) {
        return e.category() == FailureCategory.UNAVAILABLE
                || e.category() == FailureCategory.BAD_RESPONSE
                || tooSlow(e.getCause());
    }

    /** Connected, but without an answer in time: large bodies take long. */
    private static boolean tooSlow(@Nullable Throwable cause) {
        return cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException);
    }

    private void report(ContentType type, String id, ConnectorApiException e) {
        retries.add(type, id);
        tally.failed(
                id,
                "body_unreadable",
                "Confluence cannot serve the body of " + type.cqlName() + " " + id
                        + ". The next run asks again; if it stays, open and save the page in Confluence. It said: "
                        + e.getMessage());
    }
}
