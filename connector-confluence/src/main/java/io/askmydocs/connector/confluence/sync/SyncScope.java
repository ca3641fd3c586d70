package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.confluence.rest.ConfluenceClient;

/** What every part of one run shares. All of it is thread-safe. */
record SyncScope(
        ConfluenceClient client,
        ConnectorIngestionContract ingestion,
        DocumentAssembler assembler,
        SyncSettings settings,
        Judgement judgement,
        Retries retries,
        ProgressListener progress,
        Cancellation cancellation) {

    /** What a run needs to take a document back. */
    record Judgement(Account account, Confirmations confirmations, Interest interest) {}

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
