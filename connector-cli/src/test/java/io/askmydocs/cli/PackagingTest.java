package io.askmydocs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples for systemd and for containers name what is there. */
class PackagingTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path UNIT = ROOT.resolve("packaging/connectors.service");
    private static final Path CONTAINER = ROOT.resolve("packaging/Containerfile");

    static Stream<Path> files() {
        return Stream.of(UNIT, CONTAINER);
    }

    @ParameterizedTest
    @MethodSource("files")
    void startTheHostWithOptionsItKnows(Path file) throws IOException {
        String text = Files.readString(file);
        Terminal terminal = new Terminal();
        terminal.run("serve", "--help");

        assertThat(text).contains(Main.class.getName(), "serve");
        assertThat(found("[ \"](--[a-z-]+)(?=[ \"\\n])", commands(text)))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(terminal.out()).contains(option));
    }

    @ParameterizedTest
    @MethodSource("files")
    void setVariablesThatAreDescribed(Path file) throws IOException {
        String described = Files.readString(ROOT.resolve("docs/operations.md"));

        assertThat(found("(CONNECTOR_[A-Z_]+)=", Files.readString(file)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(described).contains("`" + name + "`"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"connector-data", "out", "wiki", "**/vault.key", ".git", "**/target"})
    void nothingOfAHostThatWasTriedGetsIntoAContainer(String name) throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve(".dockerignore"))).contains(name);
    }

    /** What starts the program, and not what prepares its machine. */
    private static String commands(String text) {
        return String.join("\n", found("(?m)^((?:ExecStart|ENTRYPOINT|CMD).*)$", text)) + "\n";
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
