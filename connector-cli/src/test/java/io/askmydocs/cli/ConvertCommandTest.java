package io.askmydocs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {

    private final Terminal terminal = new Terminal();

    @TempDir
    Path folder;

    @Test
    void convertsStandardInput() {
        assertThat(terminal.typing("<p>Hello <strong>you</strong></p>").run("convert", "-"))
                .isZero();
        assertThat(terminal.out()).isEqualTo("Hello **you**\n");
    }

    @Test
    void convertsAFolderToTheSamePathsWithAReport() throws IOException {
        Path page = Files.createDirectories(folder.resolve("in/deep")).resolve("page.xhtml");
        Files.writeString(page, "<h1>T</h1><ac:structured-macro ac:name=\"never-heard-of\"/>");

        int exit = terminal.run(
                "convert",
                "--in",
                folder.resolve("in").toString(),
                "--out",
                folder.resolve("out").toString(),
                "--report",
                folder.resolve("report.json").toString());

        assertThat(exit).isZero();
        assertThat(folder.resolve("out/deep/page.md")).hasContent("# T\n\n[macro: never-heard-of]\n");
        assertThat(new JsonMapper()
                        .readTree(folder.resolve("report.json").toFile())
                        .path("documents")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void namesAFileThatIsNotThere() {
        assertThat(terminal.run("convert", folder.resolve("gone.xhtml").toString()))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("gone.xhtml").contains("does not exist");
    }

    @Test
    void wantsBothFolders() {
        assertThat(terminal.run("convert", "--in", folder.toString())).isEqualTo(2);
        assertThat(terminal.err()).contains("--out");
    }
}
