package io.askmydocs.it.sync;

import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.SyncResult;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** A host in a process of its own that syncs once, if it is let: the main class of {@link HostProcess}. */
final class KilledHost {

    static final String LABEL = "the site";

    private KilledHost() {}

    /** Takes the folder, the time and the mode as arguments, and the configuration, which holds a secret, as its input. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Clock clock = Clock.fixed(Instant.parse(arguments[1]), ZoneOffset.UTC);
        boolean full = arguments[2].equals("full");
        try (Host host = open(folder, configuration(), clock)) {
            SyncResult result = host.sync(
                    host.installed("confluence", LABEL).orElseThrow(),
                    full,
                    ProgressListener.none(),
                    Cancellation.never());
            requireWhole(result);
        }
    }

    /** The same host for whoever looks into the folder later. */
    static Host open(Path folder, Map<String, String> configuration, Clock clock) {
        HostOptions options =
                new HostOptions(folder.resolve("state"), folder.resolve("out"), Configuration.of(configuration), clock);
        return Host.open(options, ConnectorRegistry.discover(KilledHost.class.getClassLoader()));
    }

    static void requireWhole(SyncResult result) {
        if (!result.complete() || !result.problems().isEmpty()) {
            throw new IllegalStateException("the sync met problems: " + result.problems());
        }
    }

    private static Map<String, String> configuration() throws IOException {
        Properties given = new Properties();
        given.load(System.in);
        return given.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, given::getProperty));
    }
}
