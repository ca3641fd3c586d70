package io.askmydocs.connector.confluence.convert;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.askmydocs.connector.confluence.convert.judge.Verdict;

/**
 * Replays the inputs in the resources; with {@code JAZZER_FUZZ=1} it looks for new ones, for three minutes.
 *
 * <pre>{@code
 * JAZZER_FUZZ=1 mvn -pl connector-confluence -am test -Dtest=ConversionFuzzTest -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
class ConversionFuzzTest {
    private final ConfluenceStorageToMarkdown converter = new ConfluenceStorageToMarkdown();

    @FuzzTest(maxDuration = "3m")
    void anyInputIsTaken(FuzzedDataProvider data) {
        String storage = data.consumeRemainingAsString();
        String markdown = converter.convert(storage).markdown();
        if (!markdown.equals(converter.convert(storage).markdown())) {
            throw new IllegalStateException("Two conversions of one input differ.");
        }
        Verdict.ofWords(storage, markdown);
    }
}
