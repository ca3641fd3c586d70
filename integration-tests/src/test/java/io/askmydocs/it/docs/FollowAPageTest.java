package io.askmydocs.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The tour of the code says where to look. What it names has to be there. */
class FollowAPageTest {

    private static final Path FILE = Path.of("../docs/follow-a-page.md");
    private static final Pattern STOP = Pattern.compile("^## \\d\\. (\\w+): ", Pattern.MULTILINE);
    private static final Pattern LOOK = Pattern.compile("[Ll]ook\\s+at\\s+`(\\w+)`(?:\\s+and\\s+`(\\w+)`)?");
    private static final Pattern DECLARED = Pattern.compile("(?m)^ {4}(?! )[\\w<>\\[\\]@?., ]*[ >](\\w+)\\(.*");

    private static String tour = "";

    @BeforeAll
    static void read() throws IOException {
        tour = Files.readString(FILE);
    }

    @Test
    void stopsInTheOrderItAnnounces() {
        List<String> announced = tour.lines()
                .filter(line -> line.contains(" -> "))
                .flatMap(line -> Arrays.stream(line.split(" -> ")))
                .map(String::strip)
                .toList();

        assertThat(announced).hasSize(6);
        assertThat(STOP.matcher(tour).results().map(stop -> stop.group(1))).isEqualTo(announced);
    }

    @TestFactory
    Stream<DynamicTest> namesWhatIsThere() {
        List<DynamicTest> looks = sections()
                .flatMap(section -> LOOK.matcher(section)
                        .results()
                        .flatMap(look -> Stream.of(look.group(1), look.group(2)))
                        .filter(name -> name != null)
                        .map(name -> DynamicTest.dynamicTest(
                                name, () -> assertThat(declaredIn(section)).contains(name))))
                .toList();

        assertThat(looks).as("what the tour says to look at").hasSizeGreaterThanOrEqualTo(8);
        return looks.stream();
    }

    private static Stream<String> sections() {
        return Arrays.stream(tour.split("(?m)^## "));
    }

    /** The methods of all files that the section leads to. */
    private static List<String> declaredIn(String section) {
        return Links.of(section).stream()
                .map(link -> FILE.resolveSibling(link).normalize())
                .filter(Files::isRegularFile)
                .map(FollowAPageTest::text)
                .flatMap(source -> DECLARED.matcher(source).results().map(method -> method.group(1)))
                .distinct()
                .collect(Collectors.toList());
    }

    private static String text(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new AssertionError(source.toString(), e);
        }
    }
}
