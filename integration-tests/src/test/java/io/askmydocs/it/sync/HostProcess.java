package io.askmydocs.it.sync;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A {@link KilledHost} that runs. */
final class HostProcess {

    /** What a process answers that was killed: 128 and the number of the signal, where there are signals. */
    private static final int KILLED = File.separatorChar == '/' ? 137 : 1;

    private static final int PATIENCE_MINUTES = 5;

    private final Process process;
    private final Path output;

    private HostProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static HostProcess start(Path folder, Instant now, String mode, Map<String, String> configuration) {
        Path output = folder.resolveSibling("output-of-the-host.txt");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KilledHost.class.getName(),
                folder.toString(),
                now.toString(),
                mode);
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            tell(process, configuration);
            return new HostProcess(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(Process process, Map<String, String> configuration) throws IOException {
        Properties given = new Properties();
        given.putAll(configuration);
        try (OutputStream input = process.getOutputStream()) {
            given.store(input, null);
        }
    }

    boolean runs() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Waits for its end, whichever it is. */
    boolean wasKilled() throws Exception {
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            kill();
            throw new AssertionError("the host neither ended nor was killed in time");
        }
        int code = process.exitValue();
        if (code != 0 && code != KILLED) {
            throw new AssertionError("the host failed (" + code + "): " + Files.readString(output));
        }
        return code == KILLED;
    }
}
