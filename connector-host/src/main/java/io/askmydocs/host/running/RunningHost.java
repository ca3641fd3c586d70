package io.askmydocs.host.running;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A host that serves its pages and its API.
 *
 * @param url what to type into a browser of its machine
 */
public record RunningHost(long pid, URI url) {

    /** The host that has this state folder now; what a process left that is gone is nobody's. */
    public static Optional<RunningHost> in(Path folder) {
        return HostFile.in(folder).read();
    }

    /** Tells that this process serves this state folder, until closed. */
    public static Announcement announce(Path folder, URI url) {
        HostFile file = HostFile.in(folder);
        file.write(url);
        return file::remove;
    }

    /** Closed, it takes back what was told. */
    @FunctionalInterface
    public interface Announcement extends AutoCloseable {
        @Override
        void close();
    }
}
