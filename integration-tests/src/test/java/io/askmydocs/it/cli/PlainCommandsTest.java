package io.askmydocs.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.cli.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands but {@code serve} load, by the word of their own process. */
class PlainCommandsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"list", "convert PAGE", "spaces --out OUT", "doctor --out OUT"})
    void loadNothingOfTheWebAdministration(String command) throws Exception {
        Files.writeString(folder.resolve("page.xhtml"), "<p>Hello</p>");
        List<String> loaded = classesLoadedBy(
                command.replace("PAGE", folder.resolve("page.xhtml").toString())
                        .replace("OUT", folder.resolve("out").toString())
                        .split(" "));

        assertThat(loaded).anyMatch(name -> name.startsWith(Main.class.getName()));
        assertThat(loaded)
                .noneMatch(name -> Stream.of("org.springframework.", "org.apache.catalina.", "org.thymeleaf.")
                        .anyMatch(name::startsWith));
    }

    private List<String> classesLoadedBy(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("loaded.log");
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + ":none:filecount=0",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        line.addAll(List.of(command));
        Process process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
        process.waitFor();
        return Files.readAllLines(log);
    }
}
