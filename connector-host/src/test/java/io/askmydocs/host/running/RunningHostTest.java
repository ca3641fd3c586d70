package io.askmydocs.host.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.askmydocs.host.running.RunningHost.Announcement;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningHostTest {

    private static final URI URL = URI.create("http://127.0.0.1:8088");

    @TempDir
    private Path folder;

    @Test
    void isFoundWhileItRuns() {
        try (Announcement announced = RunningHost.announce(folder, URL)) {
            assertThat(RunningHost.in(folder))
                    .contains(new RunningHost(ProcessHandle.current().pid(), URL));
        }
        assertThat(RunningHost.in(folder)).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void isForgottenWhenItsProcessIsGone() throws Exception {
        Process gone = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .start();
        gone.getInputStream().readAllBytes();
        assertThat(gone.waitFor(5, TimeUnit.MINUTES)).isTrue();
        write("{\"pid\": %d, \"url\": \"%s\"}".formatted(gone.pid(), URL));

        assertThat(RunningHost.in(folder)).isEmpty();
    }

    @Test
    void isForgottenWhenAnotherProcessHasItsNumber() throws IOException {
        assumeTrue(
                ProcessHandle.current().info().startInstant().isPresent(),
                "this system does not tell when a process began");
        write("{\"pid\": %d, \"url\": \"%s\", \"began\": \"2001-01-01T00:00:00Z\"}"
                .formatted(ProcessHandle.current().pid(), URL));

        assertThat(RunningHost.in(folder)).isEmpty();
    }

    @Test
    void isNobodyInADamagedFile() throws IOException {
        write("{\"pid\": ");

        assertThat(RunningHost.in(folder)).isEmpty();
    }

    @Test
    void tellsItsOwnerOnly() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "this file system knows no owners");
        try (Announcement announced = RunningHost.announce(folder, URL)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("host.json"))))
                    .isEqualTo("rw-------");
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("host.json"), text);
    }
}
