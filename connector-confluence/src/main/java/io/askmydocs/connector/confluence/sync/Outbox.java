package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.api.ConnectorIngestionContract;
import io.askmydocs.connector.api.DispatchResult;
import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.IngestionOutcome;
import io.askmydocs.connector.confluence.attached.Discussions;
import io.askmydocs.connector.confluence.convert.LossReport;
import io.askmydocs.connector.confluence.rest.Content;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Converted documents on their way to the host, a few at a time: a host commits them together. Not thread-safe. */
final class Outbox {

    private static final int AT_ONCE = 50;

    /** A few large documents are as many as fifty small ones. */
    private static final int CHARACTERS = 1_000_000;

    private final ConnectorIngestionContract host;
    private final Runnable before;
    private final Receipts receipts;
    private final List<Letter> letters = new ArrayList<>();
    private int characters;

    /**
     * @param before what must be kept before documents are: killed in between, nobody would look at them again
     */
    Outbox(ConnectorIngestionContract host, Runnable before, Receipts receipts) {
        this.host = host;
        this.before = before;
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

    /** Forgets what has gathered: its batch will be looked at again. */
    void clear() {
        letters.clear();
        characters = 0;
    }

    /** Sends what has gathered. */
    void send() {
        if (letters.isEmpty()) {
            return;
        }
        List<Letter> sent = List.copyOf(letters);
        clear();
        before.run();
        List<DispatchResult> results = dispatch(sent);
        for (int i = 0; i < sent.size(); i++) {
            Letter letter = sent.get(i);
            DispatchResult result = results.get(i);
            result.outcome().ifPresent(outcome -> receipts.stored(letter, outcome));
            result.failure().ifPresent(failure -> receipts.refused(letter.content(), failure));
        }
    }

    /** A host that throws instead of answering has stored nothing that anybody may rely on. */
    private List<DispatchResult> dispatch(List<Letter> sent) {
        try {
            List<DispatchResult> results =
                    host.dispatchAll(sent.stream().map(Letter::document).toList());
            if (results.size() != sent.size()) {
                throw new IllegalStateException(
                        "the host answered for " + results.size() + " of " + sent.size() + " documents");
            }
            return results;
        } catch (RuntimeException e) {
            return Collections.nCopies(sent.size(), DispatchResult.failed(e));
        }
    }
}
