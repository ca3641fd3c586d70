package io.askmydocs.connector.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/**
 * The connectors a class loader can see, found once and checked. Immutable and thread-safe.
 *
 * <p>A provider that cannot be loaded, throws, or describes itself wrongly becomes a {@link RegistryProblem} and the others
 * still load. Only two connectors with the same key stop the boot, because an installation could then belong to either.
 */
public final class ConnectorRegistry {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private final Map<String, RegisteredConnector> connectors;
    private final List<RegistryProblem> problems;

    private ConnectorRegistry(Map<String, RegisteredConnector> connectors, List<RegistryProblem> problems) {
        this.connectors = Collections.unmodifiableMap(connectors);
        this.problems = List.copyOf(problems);
    }

    /**
     * Discovers the connectors of a class loader.
     *
     * @throws RegistryConfigurationException when two connectors share a key, naming both origins, or when the class path
     *     cannot be searched
     */
    public static ConnectorRegistry discover(ClassLoader loader) {
        return discover(loader, "");
    }

    /**
     * Discovers the connectors of a class loader that has a folder of plugins to itself.
     *
     * @param folder the name that origins begin with, such as {@code plugins/wiki}, so that two folders with jars of one name
     *     can be told apart
     */
    public static ConnectorRegistry discover(ClassLoader loader, String folder) {
        return found(loader).from(folder);
    }

    private static ConnectorRegistry found(ClassLoader loader) {
        ServiceFiles files = ServiceFiles.of(loader);
        Map<String, RegisteredConnector> found = new LinkedHashMap<>();
        List<RegistryProblem> problems = new ArrayList<>();
        List<Throwable> unloaded = new ArrayList<>();
        Iterator<ServiceLoader.Provider<ConnectorInterface>> providers =
                ServiceLoader.load(ConnectorInterface.class, loader).stream().iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    problems.addAll(explain(unloaded, files));
                    return new ConnectorRegistry(found, problems);
                }
                register(providers.next(), found, problems);
            } catch (ServiceConfigurationError | LinkageError e) {
                // The iterator stands on the next provider after a failure, so the loop goes on.
                unloaded.add(e);
            }
        }
    }

    private static List<RegistryProblem> explain(List<Throwable> unloaded, ServiceFiles files) {
        if (unloaded.isEmpty()) {
            return List.of();
        }
        List<RegistryProblem> named = files.unusable();
        return !named.isEmpty()
                ? named
                : unloaded.stream()
                        .map(failure -> new RegistryProblem("unknown", failure.toString()))
                        .toList();
    }

    private static void register(
            ServiceLoader.Provider<ConnectorInterface> provider,
            Map<String, RegisteredConnector> found,
            List<RegistryProblem> problems) {
        String origin = RegisteredConnector.originOf(provider.type());
        RegisteredConnector candidate;
        try {
            candidate = new RegisteredConnector(checked(provider.get()), origin);
        } catch (RuntimeException | LinkageError | ServiceConfigurationError e) {
            problems.add(new RegistryProblem(origin, provider.type().getName() + ": " + rootOf(e)));
            return;
        }
        add(candidate, found);
    }

    private static void add(RegisteredConnector candidate, Map<String, RegisteredConnector> found) {
        RegisteredConnector other = found.putIfAbsent(candidate.connector().key(), candidate);
        if (other != null) {
            throw new RegistryConfigurationException(
                    "Two connectors have the key '" + other.connector().key() + "': " + other.origin() + " and "
                            + candidate.origin() + ". Remove one of the jars.");
        }
    }

    private ConnectorRegistry from(String folder) {
        if (folder.isEmpty()) {
            return this;
        }
        Map<String, RegisteredConnector> named = new LinkedHashMap<>();
        connectors.forEach((key, found) ->
                named.put(key, new RegisteredConnector(found.connector(), folder + "/" + found.origin())));
        return new ConnectorRegistry(
                named,
                problems.stream()
                        .map(problem -> new RegistryProblem(folder + "/" + problem.origin(), problem.message()))
                        .toList());
    }

    /**
     * The connectors of both, these first, and the problems of both.
     *
     * @throws RegistryConfigurationException when they share a key, naming both origins
     */
    public ConnectorRegistry plus(ConnectorRegistry other) {
        Map<String, RegisteredConnector> all = new LinkedHashMap<>(connectors);
        other.connectors().forEach(connector -> add(connector, all));
        return new ConnectorRegistry(all, both(other.problems()));
    }

    /** The same connectors, and more problems: what a host found wrong before a class loader could look. */
    public ConnectorRegistry plus(List<RegistryProblem> more) {
        return new ConnectorRegistry(connectors, both(more));
    }

    private List<RegistryProblem> both(List<RegistryProblem> more) {
        List<RegistryProblem> all = new ArrayList<>(problems);
        all.addAll(more);
        return all;
    }

    private static ConnectorInterface checked(ConnectorInterface connector) {
        if (Optional.ofNullable(connector.key()).filter(KEY.asMatchPredicate()).isEmpty()) {
            throw new IllegalArgumentException(
                    "the key '" + connector.key() + "' is not kebab-case, such as 'confluence' or 'my-wiki'");
        }
        if (connector.displayName().isBlank()) {
            throw new IllegalArgumentException("the display name is blank");
        }
        if (!connector.icon().endsWith(".svg")
                || connector.getClass().getClassLoader().getResource(connector.icon()) == null) {
            throw new IllegalArgumentException("the icon '" + connector.icon() + "' is not an .svg on its class path");
        }
        return connector;
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    /** The connectors that work, in the order of the class path. */
    public List<RegisteredConnector> connectors() {
        return List.copyOf(connectors.values());
    }

    /** The connector with this key. */
    public Optional<RegisteredConnector> find(String key) {
        return Optional.ofNullable(connectors.get(key));
    }

    /** The providers that do not work, to be shown to operators. */
    public List<RegistryProblem> problems() {
        return problems;
    }

    /**
     * A provider that was left out.
     *
     * @param origin the jar or folder it came from; {@code unknown} when the loader did not say
     * @param message what is wrong with it
     */
    public record RegistryProblem(String origin, String message) {}
}
