package io.askmydocs.connector.api;

import io.askmydocs.connector.api.ConnectorRegistry.RegistryProblem;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The files in which jars name their connectors. A {@link java.util.ServiceLoader} does not say which jar a provider came from
 * when its class never loaded; these do.
 */
final class ServiceFiles {

    private static final String NAME = "META-INF/services/" + ConnectorInterface.class.getName();

    private final ClassLoader loader;
    private final List<URL> files;

    private ServiceFiles(ClassLoader loader, List<URL> files) {
        this.loader = loader;
        this.files = files;
    }

    static ServiceFiles of(ClassLoader loader) {
        try {
            return new ServiceFiles(loader, Collections.list(loader.getResources(NAME)));
        } catch (IOException e) {
            throw new RegistryConfigurationException("The class path cannot be searched for connectors: " + e);
        }
    }

    /** Every named provider whose class cannot be used, with the jar that names it and the reason. */
    List<RegistryProblem> unusable() {
        List<RegistryProblem> problems = new ArrayList<>();
        for (URL file : files) {
            String origin = originOf(file);
            try {
                for (String provider : providersIn(file)) {
                    reasonNotToUse(provider)
                            .ifPresent(reason -> problems.add(new RegistryProblem(origin, provider + ": " + reason)));
                }
            } catch (IOException e) {
                problems.add(new RegistryProblem(origin, NAME + " cannot be read: " + e));
            }
        }
        return problems;
    }

    private Optional<String> reasonNotToUse(String provider) {
        try {
            Class<?> type = Class.forName(provider, false, loader);
            if (!ConnectorInterface.class.isAssignableFrom(type)) {
                return Optional.of("does not implement this host's " + ConnectorInterface.class.getName()
                        + "; its jar must not contain a copy of connector-api");
            }
            boolean usable = Modifier.isPublic(type.getModifiers())
                    && Modifier.isPublic(type.getConstructor().getModifiers());
            return usable ? Optional.empty() : Optional.of("is not public");
        } catch (ClassNotFoundException e) {
            return Optional.of("there is no such class on its class path");
        } catch (NoSuchMethodException e) {
            return Optional.of("has no public constructor without arguments");
        } catch (LinkageError e) {
            return Optional.of("needs something its class path does not have: " + e);
        }
    }

    private static List<String> providersIn(URL file) throws IOException {
        URLConnection connection = file.openConnection();
        // A cached connection would keep the jar open after the class loader is closed.
        connection.setUseCaches(false);
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    private static String originOf(URL file) {
        String container = file.getPath().replaceFirst("!?/" + NAME + "$", "");
        return RegisteredConnector.fileName(container.replaceFirst("^file:", ""));
    }
}
