package io.askmydocs.host.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;

/** {@code host.json} of a state folder: which process serves it and where. It holds no secret, and is its owner's only. */
final class HostFile {

    private static final String NAME = "host.json";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    private HostFile(Path file) {
        this.file = file;
    }

    static HostFile in(Path folder) {
        return new HostFile(folder.resolve(NAME));
    }

    void write(URI url) {
        ProcessHandle self = ProcessHandle.current();
        ObjectNode content = JSON.createObjectNode().put("pid", self.pid()).put("url", url.toString());
        began(self).ifPresent(began -> content.put("began", began));
        try {
            // Whole or not at all: others read it at any time.
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "." + NAME, ".part", ownerOnly());
            Files.write(draft, JSON.writeValueAsBytes(content));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ConnectorConfigurationException(
                    "The file " + file + " cannot be written. Check the permissions of its folder.", e);
        }
    }

    /** Takes away this process' own. */
    void remove() {
        try {
            if (read().filter(host -> host.pid() == ProcessHandle.current().pid())
                    .isPresent()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Its process is gone in a moment, and it counts no more.
        }
    }

    Optional<RunningHost> read() {
        try {
            JsonNode content = JSON.readTree(Files.readAllBytes(file));
            long pid = content.path("pid").asLong();
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> isTheOne(process, content.path("began").asText()))
                    .map(process ->
                            new RunningHost(pid, URI.create(content.path("url").asText())));
        } catch (IOException | IllegalArgumentException e) {
            // None, or damaged: whether somebody has the database, the database says.
            return Optional.empty();
        }
    }

    /** Numbers of processes are used again; when a process began tells two of them apart. */
    private static boolean isTheOne(ProcessHandle process, String began) {
        return began.isEmpty() || began(process).map(began::equals).orElse(true);
    }

    private static Optional<String> began(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
