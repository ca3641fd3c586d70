package io.askmydocs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxCommandTest {

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65535", "65536", "x"})
    void refusesAPortThatLeavesNoneForTheGateway(String port) {
        assertThat(terminal.run("sandbox", "--port", port)).isEqualTo(2);
        assertThat(terminal.err()).contains("--port").doesNotContain("bug");
    }

    @Test
    void namesAPortThatIsTaken() {
        try (AtlassianSandbox other = AtlassianSandbox.start(World.empty(Clock.systemUTC()))) {
            String port = String.valueOf(other.siteUrl().getPort());
            assertThat(terminal.run("sandbox", "--port", port)).isEqualTo(2);
            assertThat(terminal.err()).contains(port).hasLineCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sandbox", "demo"})
    void namesAFolderWithoutPages(String command) {
        assertThat(terminal.run(command, "--content", folder.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("no .xhtml file below").hasLineCount(1);
        assertThat(terminal.run(command, "--content", folder.resolve("gone").toString()))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("is not a folder").hasLineCount(1);
    }

    @Test
    void demonstratesAFolderTwiceInTheSamePlace() throws IOException {
        Path content = folder.resolve("content");
        Files.createDirectories(content.resolve("first"));
        Files.createDirectories(content.resolve("second"));
        Files.writeString(content.resolve("first/lonely.xhtml"), "<p>l</p>");
        for (int i = 0; i < 5; i++) {
            Files.writeString(content.resolve("second/page" + i + ".xhtml"), "<p>" + i + "</p>");
        }
        for (int run = 0; run < 2; run++) {
            assertThat(terminal.run(
                            "demo",
                            "--content",
                            content.toString(),
                            "--out",
                            folder.resolve("out").toString()))
                    .isZero();
            assertThat(terminal.out())
                    .contains("6 pages in 2 spaces", "full sync: 6 added", "archived", "1 added, 1 updated")
                    .doesNotContain("nothing");
        }
        assertThat(folder.resolve("out/default/connectors/confluence").toFile().list())
                .containsExactly("demo.example");
    }
}
