package io.askmydocs.connector.api;

import java.io.IOException;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A class path of plugin jars and folders, compiled from a few lines of source each. */
final class PluginPath {

    private static final String SERVICE_FILE = "META-INF/services/" + ConnectorInterface.class.getName();

    private final Path root;
    private final List<URL> entries = new ArrayList<>();

    PluginPath(Path root) {
        this.root = root;
    }

    /** A folder whose class {@code plugin.<name>} has this body and is named as a connector. */
    PluginPath folder(String folderName, String name, String body) throws IOException {
        Path folder = root.resolve(folderName);
        compile(folder, name, "extends " + BareConnector.class.getName(), body);
        Files.createDirectories(folder.resolve(SERVICE_FILE).getParent());
        Files.writeString(folder.resolve(SERVICE_FILE), "plugin." + name + "   # the connector\n");
        return add(folder);
    }

    /** The same as a jar. */
    PluginPath jar(String jarName, String name, String body) throws IOException {
        Path folder = root.resolve(jarName + "-classes");
        folder(folder.getFileName().toString(), name, body);
        entries.remove(entries.size() - 1);
        return add(packed(folder, root.resolve(jarName)));
    }

    /** A jar that only names this class. */
    PluginPath jarNaming(String jarName, String className) throws IOException {
        Path folder = root.resolve(jarName + "-classes");
        Files.createDirectories(folder.resolve(SERVICE_FILE).getParent());
        Files.writeString(folder.resolve(SERVICE_FILE), className + "\n");
        return add(packed(folder, root.resolve(jarName)));
    }

    /** A jar whose connector has a parent class that is not delivered with it. */
    PluginPath jarWithoutItsLibrary(String jarName) throws IOException {
        Path folder = root.resolve(jarName + "-classes");
        compile(folder, "Library", "extends " + BareConnector.class.getName(), "public Library() { super(\"lib\"); }");
        compile(folder, "Incomplete", "extends Library", "");
        Files.delete(folder.resolve("plugin/Library.class"));
        return jarNaming(jarName, "plugin.Incomplete");
    }

    /** A jar whose class {@code plugin.<name>} is no connector, but is named as one. */
    PluginPath jarWithoutConnector(String jarName, String name) throws IOException {
        compile(root.resolve(jarName + "-classes"), name, "", "");
        return jarNaming(jarName, "plugin." + name);
    }

    ConnectorRegistry discover() throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(entries.toArray(URL[]::new), BareConnector.class.getClassLoader())) {
            return ConnectorRegistry.discover(loader);
        }
    }

    private PluginPath add(Path entry) throws MalformedURLException {
        entries.add(entry.toUri().toURL());
        return this;
    }

    private static void compile(Path folder, String name, String parent, String body) throws IOException {
        Path source = folder.resolve("src").resolve(name + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "package plugin; public class %s %s {%n%s%n}%n".formatted(name, parent, body));
        String classPath = Stream.of(ConnectorInterface.class, BareConnector.class)
                .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                .map(location ->
                        Path.of(java.net.URI.create(location.toString())).toString())
                .reduce(folder.toString(), (path, entry) -> path + java.io.File.pathSeparator + entry);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), "-cp", classPath, source.toString());
        if (failed != 0) {
            throw new IllegalArgumentException("The plugin source does not compile: " + source);
        }
    }

    private static Path packed(Path folder, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(path).toString().replace('\\', '/')));
                Files.copy(path, out);
                out.closeEntry();
            }
        }
        return jar;
    }
}
