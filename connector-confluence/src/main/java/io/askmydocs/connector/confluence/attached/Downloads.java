package io.askmydocs.connector.confluence.attached;

import io.askmydocs.connector.api.ConnectorApiException;
import io.askmydocs.connector.api.FailureCategory;
import io.askmydocs.connector.confluence.rest.Attachment;
import io.askmydocs.connector.confluence.rest.FileContent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Fetches the texts of files, one after another, and tells a file that cannot be had from a storage that cannot be reached:
 * behind a firewall that knows only the API, each try would cost a minute. Thread-safe; one for each run.
 */
final class Downloads {

    private static final int OUTAGE = 3;

    private final FileReader reader;
    private final AtomicInteger unreachable = new AtomicInteger();

    Downloads(FileReader reader) {
        this.reader = reader;
    }

    /** How a download ended. */
    sealed interface Outcome {
        record Text(String text) implements Outcome {}

        /** A file that is not what its name says. */
        record NoText() implements Outcome {}

        record TooLarge() implements Outcome {}

        /**
         * @param passing whether the next run should try again
         */
        record Failed(String why, boolean passing) implements Outcome {}
    }

    /**
     * @throws io.askmydocs.connector.api.ConnectorException when other files would fail, too: the credentials do not work, or
     *     a rate limit is in force
     */
    Outcome text(String pageId, Attachment file, long limit) {
        if (unreachable.get() >= OUTAGE) {
            return new Outcome.Failed(
                    "the file storage could not be reached for several files. Check the network.", true);
        }
        try {
            Optional<FileContent> content = reader.read(pageId, file.id(), limit);
            unreachable.set(0);
            return content.map(bytes -> decoded(bytes, file)).orElseGet(Outcome.TooLarge::new);
        } catch (ConnectorApiException e) {
            if (e.category() == FailureCategory.RATE_LIMITED || e.category() == FailureCategory.ENDPOINT_REMOVED) {
                throw e;
            }
            if (e.category() == FailureCategory.UNREACHABLE) {
                unreachable.incrementAndGet();
            }
            return new Outcome.Failed(
                    String.valueOf(e.getMessage()), e.category() != FailureCategory.NOT_FOUND_OR_HIDDEN);
        }
    }

    private static Outcome decoded(FileContent content, Attachment file) {
        List<String> declared = List.of(content.contentType().orElse(""), file.mediaType());
        return TextDecoder.decode(content.bytes(), declared)
                .<Outcome>map(Outcome.Text::new)
                .orElseGet(Outcome.NoText::new);
    }
}
