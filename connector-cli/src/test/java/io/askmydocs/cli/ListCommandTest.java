package io.askmydocs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListCommandTest {

    @TempDir
    Path folder;

    @Test
    void namesAPluginThatDoesNotWork() throws IOException {
        Path plugins = folder.resolve("plugins");
        Files.createDirectories(plugins.resolve("wiki"));
        Files.writeString(plugins.resolve("wiki/wiki.jar"), "cut off");
        Terminal terminal = new Terminal().set("CONNECTOR_PLUGINS_DIR", plugins.toString());

        int exit = terminal.run("list");

        assertThat(exit).isEqualTo(CommandLineApp.CONFIGURATION);
        assertThat(terminal.out()).contains("confluence");
        assertThat(terminal.err()).contains("Skipped plugins/wiki/wiki.jar: cannot be opened as a jar");
    }
}
