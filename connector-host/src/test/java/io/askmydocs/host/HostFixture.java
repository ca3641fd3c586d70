package io.askmydocs.host;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.IngestionDocument;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** A host in a folder, with one fake connector. */
public final class HostFixture {

    public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private HostFixture() {}

    public static Host open(Path folder) {
        return open(TestDatabase.H2, folder);
    }

    /** For a host with its database in this folder. */
    public static HostOptions options(Path folder) {
        return options(TestDatabase.H2, folder, folder.resolve("out"));
    }

    /** The same, going by another clock. */
    public static Host open(Path folder, Clock clock) {
        return open(new HostOptions(folder.resolve("state"), folder.resolve("out"), Configuration.empty(), clock));
    }

    public static Host open(TestDatabase database, Path folder) {
        return open(database, folder, folder.resolve("out"));
    }

    static Host open(TestDatabase database, Path folder, Path out) {
        return open(options(database, folder, out));
    }

    static HostOptions options(TestDatabase database, Path folder, Path out) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new HostOptions(folder.resolve("state"), out, Configuration.empty(), clock)
                .with(database.options(folder));
    }

    static Host open(HostOptions options) {
        return Host.open(options, ConnectorRegistry.discover(HostFixture.class.getClassLoader()));
    }

    public static IngestionDocument document(String id, String path, String title, String body) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("title", title);
        metadata.put("page_id", id);
        metadata.put("converter_hints", Map.of("fake", Map.of("secret_sauce", "no")));
        metadata.put("_derived", Map.of("status_active", true));
        return IngestionDocument.builder("page_id", id)
                .container("space")
                .fingerprint("v1." + body.hashCode())
                .relativePath(path)
                .title(title)
                .markdown("# " + title + "\n\n" + body)
                .mediaType("text/plain")
                .metadata(metadata)
                .build();
    }
}
