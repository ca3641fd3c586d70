package io.askmydocs.connector.confluence.convert.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/fidelity.md and the judge's lists say the same. */
class FidelityDocumentTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private static String section(String title) throws IOException {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("docs").resolve("fidelity.md");
            if (Files.isRegularFile(file)) {
                Matcher section = Pattern.compile("(?ms)^## " + title + "$(.*?)(?=^## |\\z)")
                        .matcher(Files.readString(file));
                assertThat(section.find()).as("section " + title).isTrue();
                return section.group(1);
            }
        }
        throw new IOException(
                "There is no docs/fidelity.md above " + Path.of("").toAbsolutePath());
    }

    private static SortedSet<String> codes(String text) {
        SortedSet<String> codes = new TreeSet<>();
        CODE.matcher(text).results().forEach(code -> codes.add(code.group(1)));
        return codes;
    }

    private static List<String> points(String text) {
        return text.lines()
                .filter(line -> line.startsWith("- "))
                .map(line -> line.substring(2))
                .toList();
    }

    @Test
    void theDroppedElementsAreTheListed() throws IOException {
        assertThat(codes(section("Elements that may leave nothing"))).isEqualTo(Policy.DROPPED);
    }

    @Test
    void theSilentMacrosAreTheListed() throws IOException {
        assertThat(codes(section("Macros that may leave nothing"))).isEqualTo(Policy.SILENT_MACROS);
    }

    @Test
    void theShownParametersAreTheListed() throws IOException {
        List<String> expected = Policy.SHOWN_PARAMETERS.entrySet().stream()
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT) + ": "
                        + String.join(
                                ", ",
                                entry.getValue().stream()
                                        .map(name -> name.isEmpty() ? "the unnamed one" : name)
                                        .toList()))
                .toList();
        assertThat(points(section("Parameters that are text"))).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theAddedWordsAreTheListed() throws IOException {
        assertThat(points(section("What the Markdown may add"))).containsExactlyElementsOf(Policy.ADDED);
    }

    @Test
    void theExceptionsAreTheListedAndAtMostTen() throws IOException {
        List<String> expected = Policy.EXCEPTIONS.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
        assertThat(points(section("Exceptions"))).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).hasSizeLessThanOrEqualTo(10);
    }
}
