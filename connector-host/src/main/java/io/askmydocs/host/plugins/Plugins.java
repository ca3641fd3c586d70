package io.askmydocs.host.plugins;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.ConnectorRegistry.RegistryProblem;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The connectors of the class path, and of a folder that has a folder of jars for each plugin. Each of these has a class loader
 * to itself, which shares connector-api and the JDK with the host and nothing with other plugins. A plugin that does not work
 * is a problem of the registry that names it. Close it after the last call of a connector; thread-safe.
 */
public final class Plugins implements AutoCloseable {

    private final ConnectorRegistry registry;
    private final List<URLClassLoader> loaders;

    private Plugins(ConnectorRegistry registry, List<URLClassLoader> loaders) {
        this.registry = registry;
        this.loaders = List.copyOf(loaders);
    }

    /**
     * Discovers what there is.
     *
     * @param folder has one folder for each plugin; it need not exist
     * @throws io.askmydocs.connector.api.RegistryConfigurationException when two connectors share a key
     * @throws ConnectorConfigurationException when the folder cannot be read
     */
    public static Plugins load(ClassLoader classPath, Path folder) {
        List<URLClassLoader> loaders = new ArrayList<>();
        try {
            ConnectorRegistry registry = ConnectorRegistry.discover(classPath);
            ClassLoader shared = new ApiLoader();
            for (Path entry : entriesOf(folder)) {
                registry = with(entry, nameOf(folder, entry), registry, shared, loaders);
            }
            return new Plugins(registry, loaders);
        } catch (IOException e) {
            closeAll(loaders);
            throw new ConnectorConfigurationException(
                    "The folder of plugins " + folder + " cannot be read. Check its permissions.", e);
        } catch (RuntimeException e) {
            closeAll(loaders);
            throw e;
        }
    }

    private static List<Path> entriesOf(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static String nameOf(Path folder, Path entry) {
        return folder.toAbsolutePath().normalize().getFileName() + "/" + entry.getFileName();
    }

    private static ConnectorRegistry with(
            Path entry, String name, ConnectorRegistry others, ClassLoader shared, List<URLClassLoader> loaders) {
        if (!Files.isDirectory(entry)) {
            return PluginFolder.isJar(entry) ? others.plus(List.of(loose(name))) : others;
        }
        PluginFolder plugin = PluginFolder.read(entry, name);
        ConnectorRegistry all = others.plus(plugin.problems());
        if (plugin.jars().isEmpty()) {
            return all;
        }
        URLClassLoader loader = plugin.loader(shared);
        loaders.add(loader);
        ConnectorRegistry found = PluginCalls.with(loader, () -> ConnectorRegistry.discover(loader, name));
        boolean silent = found.connectors().isEmpty() && found.problems().isEmpty();
        return silent ? all.plus(List.of(silent(name))) : all.plus(found);
    }

    private static RegistryProblem loose(String name) {
        return new RegistryProblem(name, "is not in a folder. Move it into one of its own, beside this one.");
    }

    private static RegistryProblem silent(String name) {
        return new RegistryProblem(
                name, "names no connector: no jar in it has a META-INF/services file for one. Remove the folder.");
    }

    /** What was found. */
    public ConnectorRegistry registry() {
        return registry;
    }

    @Override
    public void close() {
        closeAll(loaders);
    }

    private static void closeAll(List<URLClassLoader> loaders) {
        for (URLClassLoader loader : loaders) {
            try {
                loader.close();
            } catch (IOException e) {
                // Its jar stays open until the process ends, and that harms nobody.
            }
        }
    }
}
