package io.askmydocs.it.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.askmydocs.connector.api.AuditEvent;
import io.askmydocs.sandbox.AtlassianSandbox;
import io.askmydocs.sandbox.World;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

/** The one jar that operators drop in, in a process that has nothing else of this project but connector-api. */
class PluginJarTest {

    private static Path plugin;

    @TempDir
    Path hostClasses;

    @BeforeAll
    static void setPlugin() throws IOException {
        plugin = findPlugin();
    }

    static Path findPlugin() throws IOException {
        Path target = Path.of("../connector-confluence/target");
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith("-plugin.jar"))
                    .findFirst()
                    .orElseThrow(PluginJarTest::notPackaged);
        }
    }

    private static TestAbortedException notPackaged() {
        String reason = "SKIPPED: the plugin jar is built in the package phase; run 'mvn verify'";
        System.out.println(reason);
        return new TestAbortedException(reason);
    }

    @Test
    void syncsFromABareHost() throws Exception {
        World world = World.empty(Clock.systemUTC());
        world.addSpace("ENG", "Engineering");
        world.createPage("ENG", null, "Dropped in", "<p>One jar&nbsp;suffices</p>");
        try (AtlassianSandbox sandbox = AtlassianSandbox.start(world)) {
            String output = runBareHost(sandbox);

            assertThat(output.lines())
                    .contains(
                            "PROBLEMS []",
                            "HEALTH HEALTHY",
                            "DOCUMENT # Dropped in",
                            "AUDIT installed",
                            "AUDIT sync_completed",
                            "ADDED 1 FAILED 0");
        }
    }

    @Test
    void carriesNoThirdPartyClassUnderItsOwnName() throws IOException {
        try (JarFile jar = new JarFile(plugin.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.endsWith(".class")))
                    .isNotEmpty()
                    .allMatch(name -> name.startsWith("io/askmydocs/connector/confluence/"));
        }
    }

    /** A library's own services would make it the host's XML parser. */
    @Test
    void offersTheHostNothingButTheConnector() throws IOException {
        try (JarFile jar = new JarFile(plugin.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()).filter(name -> name.startsWith("META-INF/services/")))
                    .filteredOn(name -> !name.endsWith("/"))
                    .contains("META-INF/services/io.askmydocs.connector.api.ConnectorInterface")
                    .allMatch(name -> name.startsWith("META-INF/services/io.askmydocs.connector."));
        }
    }

    @Test
    void carriesLicencesAndNotices() throws IOException {
        try (JarFile jar = new JarFile(plugin.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .contains("META-INF/LICENSE", "META-INF/LICENSE-LGPL-2.1.txt", "META-INF/THIRD-PARTY.md");
        }
    }

    private String runBareHost(AtlassianSandbox sandbox) throws Exception {
        List<Path> classPath = List.of(classes(BareHost.class), classes(AuditEvent.class), plugin.toAbsolutePath());
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                String.join(
                        File.pathSeparator,
                        classPath.stream().map(Path::toString).toList()),
                BareHost.class.getName(),
                sandbox.siteUrl().toString(),
                sandbox.email());
        java.environment().put("TOKEN", sandbox.apiToken());
        Process process = java.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** The bare host's classes are copied out, so that nothing else of this module is on its class path. */
    private Path classes(Class<?> type) throws Exception {
        Path origin =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (type != BareHost.class) {
            return origin;
        }
        String folder = "io/askmydocs/it/plugin";
        Path target = Files.createDirectories(hostClasses.resolve(folder));
        try (Stream<Path> files = Files.list(origin.resolve(folder))) {
            for (Path file : files.filter(name -> name.getFileName().toString().startsWith("BareHost"))
                    .toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        return hostClasses;
    }
}
