package io.askmydocs.host.plugins;

import io.askmydocs.connector.api.ConnectorRegistry.RegistryProblem;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * One folder of jars, which make up one plugin.
 *
 * @param name how operators know it
 * @param jars those that can be opened, by name
 * @param problems what is wrong with the others
 */
record PluginFolder(String name, List<Path> jars, List<RegistryProblem> problems) {

    static final String JAR = ".jar";

    static PluginFolder read(Path folder, String name) {
        try {
            return opened(jarsIn(folder), name);
        } catch (IOException e) {
            RegistryProblem problem = new RegistryProblem(name, "cannot be read. Check the folder's permissions.");
            return new PluginFolder(name, List.of(), List.of(problem));
        }
    }

    private static PluginFolder opened(List<Path> files, String name) {
        List<Path> jars = new ArrayList<>();
        List<RegistryProblem> problems = new ArrayList<>();
        for (Path jar : files) {
            try {
                new JarFile(jar.toFile()).close();
                jars.add(jar);
            } catch (IOException e) {
                // A class loader would pass over it without a word.
                problems.add(new RegistryProblem(
                        name + "/" + jar.getFileName(),
                        "cannot be opened as a jar (" + e.getMessage() + "). Copy it again."));
            }
        }
        if (jars.isEmpty() && problems.isEmpty()) {
            problems.add(new RegistryProblem(name, "has no jar. Put the plugin's jars into it, or remove the folder."));
        }
        return new PluginFolder(name, List.copyOf(jars), problems);
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isJar(file) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    static boolean isJar(Path file) {
        return file.toString().endsWith(JAR);
    }

    URLClassLoader loader(ClassLoader parent) {
        return new URLClassLoader(name, jars.stream().map(PluginFolder::url).toArray(URL[]::new), parent);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("every file has a URL", e);
        }
    }
}
