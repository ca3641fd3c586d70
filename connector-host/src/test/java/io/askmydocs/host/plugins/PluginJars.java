package io.askmydocs.host.plugins;

import io.askmydocs.connector.api.ConnectorInterface;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A folder of plugins, each compiled from a few lines of source. */
final class PluginJars {

    private static final String SERVICE_FILE = "META-INF/services/" + ConnectorInterface.class.getName();

    private static final String SOURCE = """
            package plugin;

            import io.askmydocs.connector.api.*;
            import java.net.URI;
            import java.time.Instant;
            import java.util.*;

            public final class Connector implements ConnectorInterface {
                public Connector() { %3$s }
                public String key() { return "%1$s"; }
                public String displayName() { return String.valueOf(%2$s); }
                public String icon() { return "plugin.svg"; }
                public Set<String> oauthScopes() { return Set.of(); }
                public URI initiateOAuth(ConnectorContext context) { throw new ConnectorException("none"); }
                public OAuthOutcome handleOAuthCallback(ConnectorContext context, OAuthCallback callback) {
                    throw new ConnectorException("none");
                }
                public SyncResult syncFull(ConnectorContext context) { throw new ConnectorException("none"); }
                public SyncResult syncIncremental(ConnectorContext context, Optional<Instant> since) {
                    throw new ConnectorException("none");
                }
                public void disconnect(ConnectorContext context) {}
                public HealthStatus health(ConnectorContext context) { return HealthStatus.healthy("fine"); }
            }
            """;

    private final Path root;
    private final Path work;

    PluginJars(Path folder) {
        this.root = folder.resolve("plugins");
        this.work = folder.resolve("work");
    }

    Path root() {
        return root;
    }

    /** A plugin of this key whose display name is the value of an expression, with the libraries it needs. */
    void plugin(String key, String displayName, List<Path> libraries) throws IOException {
        plugin(key, key, displayName, "", libraries);
    }

    void plugin(String folder, String key, String displayName, String constructor, List<Path> libraries)
            throws IOException {
        Path classes = Files.createDirectories(work.resolve(folder));
        compile(classes, SOURCE.formatted(key, displayName, constructor), libraries);
        Files.createDirectories(classes.resolve(SERVICE_FILE).getParent());
        Files.writeString(classes.resolve(SERVICE_FILE), "plugin.Connector\n");
        Files.writeString(classes.resolve("plugin.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Path target = Files.createDirectories(root.resolve(folder));
        pack(classes, target.resolve(folder + ".jar"));
        for (Path library : libraries) {
            Files.copy(library, target.resolve(library.getFileName()));
        }
    }

    private static void compile(Path classes, String source, List<Path> libraries) throws IOException {
        Path file = classes.resolve("Connector.java");
        Files.writeString(file, source);
        List<Path> classPath = new ArrayList<>(libraries);
        classPath.add(jarOf(ConnectorInterface.class));
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", classes.toString(), "-cp", path, file.toString());
        if (failed != 0) {
            throw new IllegalArgumentException("The plugin does not compile:\n" + source);
        }
    }

    /** Where a class of this class path comes from. */
    static Path jarOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(classes.relativize(path).toString().replace('\\', '/')));
                Files.copy(path, out);
                out.closeEntry();
            }
        }
    }
}
