package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.confluence.access.AccessReader;
import io.askmydocs.connector.confluence.rest.AttachmentClient;
import io.askmydocs.connector.confluence.rest.CommentClient;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;

/** What every part of one run shares. All of it is thread-safe. */
record SyncScope(
        ConfluenceClient client,
        ConnectorIngestionContract ingestion,
        DocumentAssembler assembler,
        SyncSettings settings,
        Sources sources,
        Judgement judgement,
        Retries retries,
        ProgressListener progress,
        Cancellation cancellation) {

    /** Where the other things come from that belong to a page. */
    record Sources(
            AccessReader access,
            CommentClient comments,
            AttachmentClient files,
            Includes includes,
            Names names,
            MissingScopes missing) {}

    /** What a run needs to take a document back. */
    record Judgement(Account account, Confirmations confirmations, Interest interest) {}

    Includes includes() {
        return sources.includes();
    }

    Account account() {
        return judgement.account();
    }

    Confirmations confirmations() {
        return judgement.confirmations();
    }

    Interest interest() {
        return judgement.interest();
    }
}
