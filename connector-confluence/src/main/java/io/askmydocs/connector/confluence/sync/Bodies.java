package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;
import io.askmydocs.connector.confluence.rest.Content;
import io.askmydocs.connector.confluence.rest.ContentType;
import java.util.ArrayList;
import java.util.List;

/**
 * Fetches content with bodies by id. A batch the server cannot answer is halved until the one page that breaks it stands
 * alone; that page is reported and the others arrive.
 */
final class Bodies {

    /** More single pages than this failing in a row are an outage, not bad pages. */
    private static final int BAD_PAGES_IN_A_ROW = 3;

    private final ConfluenceClient client;
    private final Tally tally;
    private final Retries retries;
    private int badInARow;

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
            badInARow = 0;
        } catch (ConnectorApiException e) {
            if (!breaksOnContent(e) || ids.size() == 1 && ++badInARow > BAD_PAGES_IN_A_ROW) {
                throw e;
            }
            if (ids.size() == 1) {
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
        return e.category() == FailureCategory.UNAVAILABLE || e.category() == FailureCategory.BAD_RESPONSE;
    }

    private void report(ContentType type, String id, ConnectorApiException e) {
        retries.add(type, id);
        tally.failed(
                id,
                "body_unreadable",
                "Confluence cannot serve the body of " + type.cqlName() + " " + id + " (" + e.getMessage()
                        + "). The next run asks again; if it stays, open and save the page in Confluence.");
    }
}
