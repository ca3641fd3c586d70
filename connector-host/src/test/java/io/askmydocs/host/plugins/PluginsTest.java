package io.askmydocs.host.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import io.askmydocs.connector.api.Cancellation;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.connector.api.ConnectorInterface;
import io.askmydocs.connector.api.ConnectorRegistry;
import io.askmydocs.connector.api.ConnectorRegistry.RegistryProblem;
import io.askmydocs.connector.api.ProgressListener;
import io.askmydocs.connector.api.RegisteredConnector;
import io.askmydocs.connector.api.RegistryConfigurationException;
import io.askmydocs.host.Host;
import io.askmydocs.host.HostFixture;
import io.askmydocs.host.account.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class PluginsTest {

    private static final String JACKSON = "com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION";

    @TempDir
    Path folder;

    private PluginJars jars;

    @BeforeEach
    void noPlugins() {
        jars = new PluginJars(folder);
    }

    private Plugins load() {
        return Plugins.load(ClassLoader.getPlatformClassLoader(), jars.root());
    }

    @Test
    void runsTwoPluginsWithClashingLibrariesSideBySide() throws IOException {
        jars.plugin("newer", JACKSON, newerJackson());
        jars.plugin("older", JACKSON, olderJackson());

        try (Plugins plugins = load()) {
            ConnectorRegistry registry = plugins.registry();
            assertThat(registry.problems()).isEmpty();
            assertThat(nameOf(registry, "newer")).isEqualTo(PackageVersion.VERSION.toString());
            assertThat(nameOf(registry, "older")).isEqualTo("2.17.2").isNotEqualTo(PackageVersion.VERSION.toString());
        }
    }

    private static String nameOf(ConnectorRegistry registry, String key) {
        return registry.find(key).orElseThrow().connector().displayName();
    }

    private static List<Path> newerJackson() {
        return Stream.of(ObjectMapper.class, JsonFactory.class, JsonProperty.class)
                .map(PluginJars::jarOf)
                .toList();
    }

    private static List<Path> olderJackson() throws IOException {
        Path copied = Path.of("target/older-jackson");
        if (!Files.isDirectory(copied)) {
            String reason = "SKIPPED: the older Jackson is copied by the build; run 'mvn test'";
            System.out.println(reason);
            throw new TestAbortedException(reason);
        }
        try (Stream<Path> files = Files.list(copied)) {
            return files.toList();
        }
    }

    @Test
    void hidesTheHostsLibrariesFromAPlugin() throws IOException {
        jars.plugin("curious", seen(ObjectMapper.class) + " + \" \" + " + seen(Host.class), List.of());

        try (Plugins plugins = load()) {
            assertThat(nameOf(plugins.registry(), "curious")).isEqualTo("false false");
        }
    }

    @Test
    void callsAPluginWithItsOwnLoaderForLibrariesThatAskTheThread() throws IOException {
        jars.plugin(
                "asking",
                "asking",
                "Thread.currentThread().getContextClassLoader() == Connector.class.getClassLoader()",
                "if (!Boolean.parseBoolean(displayName())) throw new IllegalStateException(\"another loader\");",
                List.of());
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        Plugins plugins = load();
        try (Host host = Host.open(HostFixture.options(folder), plugins)) {
            assertThat(plugins.registry().problems()).isEmpty();
            assertThat(host.connector("asking").displayName()).isEqualTo("true");
            Account account = host.tenant("default").install("asking", "a", "default", Map.of());
            assertThatThrownBy(() -> host.sync(account, true, ProgressListener.none(), Cancellation.never()))
                    .isInstanceOf(ConnectorException.class)
                    .hasMessage("none");
        }
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    /** An expression that tells whether a plugin sees a class. */
    private static String seen(Class<?> type) {
        String file = type.getName().replace('.', '/') + ".class";
        return "(Connector.class.getClassLoader().getResource(\"" + file + "\") != null)";
    }

    @Test
    void tellsWhichFolderAndJarAConnectorCameFrom() throws IOException {
        jars.plugin("wiki", "\"Wiki\"", List.of());

        try (Plugins plugins = load()) {
            assertThat(plugins.registry().connectors())
                    .extracting(RegisteredConnector::origin)
                    .containsExactly("plugins/wiki/wiki.jar");
        }
    }

    @Test
    void addsThemToTheConnectorsOfTheClassPath() throws IOException {
        jars.plugin("wiki", "\"Wiki\"", List.of());

        try (Plugins plugins = Plugins.load(PluginsTest.class.getClassLoader(), jars.root())) {
            assertThat(plugins.registry().find("fake")).isPresent();
            assertThat(plugins.registry().find("wiki")).isPresent();
        }
    }

    @Test
    void namesAndSkipsWhatDoesNotWork() throws IOException {
        jars.plugin("angry", "angry", "\"Angry\"", "if (true) throw new RuntimeException(\"no disk\");", List.of());
        jars.plugin("wiki", "\"Wiki\"", List.of());
        Files.createDirectories(jars.root().resolve("empty"));
        Files.createDirectories(jars.root().resolve("damaged"));
        Files.writeString(jars.root().resolve("damaged/half.jar"), "not a jar");
        Files.createDirectories(jars.root().resolve("library"));
        Files.copy(PluginJars.jarOf(JsonProperty.class), jars.root().resolve("library/annotations.jar"));
        Files.copy(PluginJars.jarOf(JsonProperty.class), jars.root().resolve("loose.jar"));

        try (Plugins plugins = load()) {
            assertThat(plugins.registry().find("wiki")).isPresent();
            assertThat(plugins.registry().connectors()).hasSize(1);
            assertThat(plugins.registry().problems())
                    .extracting(RegistryProblem::origin)
                    .containsExactly(
                            "plugins/angry/angry.jar",
                            "plugins/damaged/half.jar",
                            "plugins/empty",
                            "plugins/library",
                            "plugins/loose.jar");
            assertThat(plugins.registry().problems())
                    .extracting(RegistryProblem::message)
                    .satisfiesExactly(
                            message -> assertThat(message).contains("no disk"),
                            message -> assertThat(message).contains("cannot be opened as a jar"),
                            message -> assertThat(message).contains("has no jar"),
                            message -> assertThat(message).contains("names no connector"),
                            message -> assertThat(message).contains("is not in a folder"));
        }
    }

    @Test
    void refusesTwoPluginsWithOneKey() throws IOException {
        jars.plugin("first", "wiki", "\"Wiki\"", "", List.of());
        jars.plugin("second", "wiki", "\"Wiki\"", "", List.of());

        assertThatThrownBy(this::load)
                .isInstanceOf(RegistryConfigurationException.class)
                .hasMessageContaining("'wiki': plugins/first/first.jar and plugins/second/second.jar");
    }

    @Test
    void needsNoFolder() {
        try (Plugins plugins = load()) {
            assertThat(plugins.registry().connectors()).isEmpty();
            assertThat(plugins.registry().problems()).isEmpty();
        }
    }

    @Test
    void leavesTheJarsWhenTheHostCloses() throws IOException {
        jars.plugin("wiki", "\"Wiki\"", List.of());
        Plugins plugins = load();
        ConnectorInterface wiki = plugins.registry().find("wiki").orElseThrow().connector();

        Host.open(HostFixture.options(folder), plugins).close();

        assertThat(wiki.getClass().getClassLoader().getResource(wiki.icon())).isNull();
    }
}
