package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.DispatchResult;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.IngestionOutcome;
import io.askmydocs.connector.confluence.attached.Discussions;
import io.askmydocs.connector.confluence.convert.LossReport;
import io.askmydocs.connector.confluence.rest.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converted documents on their way to the host, a few at a time: a host commits them together. Not thread-safe. */
final class Outbox {

    private static final int AT_ONCE = 50;

    /** A few large documents are as many as fifty small ones. */
    private static final int CHARACTERS = 1_000_000;

    private final ConnectorIngestionContract host;
    private final Receipts receipts;
    private final List<Letter> letters = new ArrayList<>();
    private int characters;

    Outbox(ConnectorIngestionContract host, Receipts receipts) {
        this.host = host;
        this.receipts = receipts;
    }

    /**
     * One page's document, and what its conversion lost.
     *
     * @param section the comments it ends with
     */
    record Letter(
            Content content, IngestionDocument document, LossReport report, Optional<Discussions.Section> section) {}

    /** Told of each document what became of it, in the order in which they were added. */
    interface Receipts {

        void stored(Letter letter, IngestionOutcome outcome);

        void refused(Content content, RuntimeException failure);
    }

    void add(Letter letter) {
        letters.add(letter);
        characters += letter.document().markdown().length();
        if (letters.size() == AT_ONCE || characters > CHARACTERS) {
            send();
        }
    }

    /** Sends what has gathered. */
    void send() {
        if (letters.isEmpty()) {
            return;
        }
        List<Letter> sent = List.copyOf(letters);
        letters.clear();
        characters = 0;
        List<DispatchResult> results =
                host.dispatchAll(sent.stream().map(Letter::document).toList());
        for (int i = 0; i < sent.size(); i++) {
            Letter letter = sent.get(i);
            DispatchResult result = results.get(i);
            result.outcome().ifPresent(outcome -> receipts.stored(letter, outcome));
            result.failure().ifPresent(failure -> receipts.refused(letter.content(), failure));
        }
    }
}
