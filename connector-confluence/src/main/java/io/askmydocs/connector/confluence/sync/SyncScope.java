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
        Retries retries,
        ProgressListener progress,
        Cancellation cancellation) {}
