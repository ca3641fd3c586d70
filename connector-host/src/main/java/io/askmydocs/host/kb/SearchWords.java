package io.askmydocs.host.kb;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody typed into a search: words, and phrases in double quotes; all of them have to be there. */
final class SearchWords {

    private static final int MOST = 10;

    /** A quote that is never closed ends with the text. Spaces are those of every script. */
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)(?:\"|\\z)|\\S+", Pattern.UNICODE_CHARACTER_CLASS);

    private SearchWords() {}

    /**
     * In the form in which they are compared; none for a text without any.
     *
     * @throws ConnectorConfigurationException when there are more than anybody needs
     */
    static List<String> of(String text) {
        List<String> words = WORD.matcher(TextMarks.fold(text))
                .results()
                .map(found -> found.group(1) == null ? found.group() : found.group(1))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST) {
            throw new ConnectorConfigurationException("The search has " + words.size() + " words, and may have " + MOST
                    + ". Leave some out, or put what stands together in double quotes.");
        }
        return words;
    }
}
