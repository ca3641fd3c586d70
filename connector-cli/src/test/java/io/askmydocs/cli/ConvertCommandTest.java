package io.askmydocs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void reportsEachFilesLossesAndCountsAnUnknownMacroOnce() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("a.xhtml"), "<ac:structured-macro ac:name=\"odd\"/>".repeat(2));
        Files.writeString(in.resolve("b.xhtml"), "<p>well</p>");
        Path report = folder.resolve("report.json");

        assertThat(convert(in, folder.resolve("out"), "--report", report.toString()))
                .isZero();

        JsonNode json = new JsonMapper().readTree(report.toFile());
        assertThat(json.path("documents").asInt()).isEqualTo(2);
        assertThat(json.path("failed")).isEmpty();
        assertThat(json.path("files")).hasSize(1);
        assertThat(json.at("/files/0/file").asText()).isEqualTo("a.xhtml");
        assertThat(json.at("/files/0/losses/0/count").asInt()).isEqualTo(2);
        assertThat(json.at("/totals/losses/0/name").asText()).isEqualTo("odd");
        assertThat(json.path("top_unknown_macros")).hasSize(1);
        assertThat(json.at("/top_unknown_macros/0/count").asInt()).isEqualTo(2);
    }

    @Test
    void goesOnWhenOneFileCannotBeWritten() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("a.xhtml"), "<p>a</p>");
        Files.writeString(in.resolve("b.xhtml"), "<p>b</p>");
        Path out = folder.resolve("out");
        Files.createDirectories(out.resolve("a.md/in-the-way"));

        assertThat(convert(in, out)).isEqualTo(1);
        assertThat(terminal.err()).contains("a.xhtml: ").contains("1 of 2 documents converted");
        assertThat(out.resolve("b.md")).hasContent("b\n");
    }

    @Test
    void letsThoseReadAResultWhoMayReadNewFiles() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Path page = Files.writeString(in.resolve("a.xhtml"), "<p>a</p>");

        assertThat(convert(in, folder.resolve("out"))).isZero();
        assertThat(Files.getPosixFilePermissions(folder.resolve("out/a.md")))
                .isEqualTo(Files.getPosixFilePermissions(page));
    }

    @Test
    void namesFoldersThatCannotBeUsedInOneLine() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path file = Files.writeString(folder.resolve("file.xhtml"), "<p>f</p>");
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("a.xhtml"), "<p>a</p>");

        assertThat(convert(empty, folder.resolve("out"))).isEqualTo(2);
        assertThat(terminal.err()).contains("no .xhtml file").hasLineCount(1);
        assertThat(convert(file, folder.resolve("out"))).isEqualTo(2);
        assertThat(terminal.err()).contains("is not a folder").hasLineCount(1);
        assertThat(convert(full, file)).isEqualTo(2);
        assertThat(terminal.err()).contains("cannot be written").hasLineCount(1);
        assertThat(convert(full, folder.resolve("out"), "--report", empty.toString()))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("is a folder").hasLineCount(1);
        assertThat(convert(
                        full,
                        folder.resolve("out"),
                        "--report",
                        file.resolve("r.json").toString()))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("cannot be written").hasLineCount(1);
    }

    @Test
    void refusesAnEmptyName() {
        assertThat(terminal.run("convert", "--in", "", "--out", folder.toString()))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("--in").contains("empty");
        assertThat(terminal.run("convert", "")).isEqualTo(2);
        assertThat(terminal.err()).contains("empty");
    }

    @Test
    void namesAFileWhoseNameCannotBeWritten() {
        assertThat(terminal.run("convert", "a\u0000b")).isEqualTo(2);
        assertThat(terminal.err()).contains("character set").doesNotContain("bug");
    }

    private int convert(Path in, Path out, String... more) {
        List<String> arguments = new ArrayList<>(List.of("convert", "--in", in.toString(), "--out", out.toString()));
        arguments.addAll(List.of(more));
        return terminal.run(arguments.toArray(String[]::new));
    }
}
