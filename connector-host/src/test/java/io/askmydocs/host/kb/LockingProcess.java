package io.askmydocs.host.kb;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A process that locks a folder, and goes on whenever it is sent a byte: the main class of {@link FolderLockTest}'s others. */
final class LockingProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader said;

    private LockingProcess(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    static LockingProcess sharing(Path folder, String owner) {
        return start(folder, owner);
    }

    static LockingProcess alone(Path folder) {
        return start(folder, "");
    }

    private static LockingProcess start(Path folder, String owner) {
        try {
            return new LockingProcess(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+DisplayVMOutputToStderr",
                            "-cp",
                            System.getProperty("java.class.path"),
                            LockingProcess.class.getName(),
                            folder.toString(),
                            owner)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        String owner = arguments[1];
        try (FolderLock lock = owner.isEmpty()
                ? FolderLock.of(folder)
                : FolderLock.shared(folder, owner, () -> sayAndWait("cleaning"))) {
            sayAndWait("locked");
        } catch (ConnectorConfigurationException e) {
            System.out.println("refused");
        }
    }

    private static void sayAndWait(String words) throws IOException {
        System.out.println(words);
        if (System.in.read() < 0) {
            throw new IOException("nobody is there any more");
        }
    }

    /** What it says next. */
    String says() throws IOException {
        return String.valueOf(said.readLine());
    }

    void goOn() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
