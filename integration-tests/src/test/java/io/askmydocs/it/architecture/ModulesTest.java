package io.askmydocs.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ModulesTest {

    /** The one place for each thing that hides time or talks past the logger. An entry nobody needs must go. */
    private static final Map<Touches, Set<String>> NAMED_PLACES = Map.of(
            Touches.WAITING,
            Set.of("io.askmydocs.connector.atlassian.http.SystemPause", "io.askmydocs.sandbox.http.Pause"),
            Touches.CLOCK,
            Set.of("io.askmydocs.cli.Main", "io.askmydocs.sandbox.SystemTime"),
            Touches.CONSOLE,
            Set.of("io.askmydocs.cli.Main"),
            Touches.ENVIRONMENT,
            Set.of("io.askmydocs.cli.Main", "io.askmydocs.sandbox.http.LocalServer"));

    @ParameterizedTest
    @MethodSource("io.askmydocs.it.architecture.BuildModule#written")
    void knowOnlyTheModulesTheirArrowsPointTo(BuildModule module) {
        List<String> forbidden =
                module.forbiddenPackages().stream().map(name -> name + "..").toList();
        Rules.staysWithin(module.rootPackage()).check(module.classes());
        if (!forbidden.isEmpty()) {
            Rules.nothingKnows(forbidden).check(module.classes());
        }
    }

    @ParameterizedTest
    @MethodSource("io.askmydocs.it.architecture.BuildModule#written")
    void haveNoPackageCycles(BuildModule module) {
        Rules.hasNoPackageCycles().check(module.classes());
    }

    @ParameterizedTest
    @MethodSource("io.askmydocs.it.architecture.BuildModule#written")
    void markEveryPackageAsNullMarked(BuildModule module) {
        assertThat(Rules.packagesWithoutNullMarked(module.classes())).isEmpty();
    }

    @Test
    void letTheSpiUseNothingButTheJdk() {
        Rules.usesOfTheOutsideOnly("java..", "org.jspecify.annotations").check(BuildModule.API.classes());
    }

    @ParameterizedTest
    @MethodSource("io.askmydocs.it.architecture.BuildModule#ofConnectors")
    void keepDatabasesAndWebFrameworksOutOfConnectors(BuildModule module) {
        Rules.usesOfTheOutsideOnly(
                        "java..",
                        "javax.net.ssl..",
                        "javax.xml..",
                        "org.xml.sax..",
                        "org.jspecify.annotations",
                        "com.fasterxml.jackson..",
                        "com.github.benmanes.caffeine..",
                        "nu.xom..",
                        "com.fasterxml.aalto..",
                        "org.jsoup..")
                .check(module.classes());
        Rules.nothingKnows(List.of("java.sql..", "java.rmi..", "java.awt..")).check(module.classes());
    }

    @Test
    void keepSpringInTheWebAdministration() {
        Rules.nothingOutsideKnows("io.askmydocs.host.web..", "org.springframework..", "jakarta.servlet..")
                .check(BuildModule.HOST.classes());
        Rules.nothingOutsideKnows("io.askmydocs.host.web..", "org.springframework..", "jakarta.servlet..")
                .check(BuildModule.CLI.classes());
    }

    @Test
    void letNothingElseOfTheHostKnowItsWebAdministration() {
        Rules.nothingOutsideKnows("io.askmydocs.host.web..", "io.askmydocs.host.web..")
                .check(BuildModule.HOST.classes());
    }

    @Test
    void letOneCommandAloneStartTheWebAdministration() {
        Rules.onlyKnownBy("io.askmydocs.host.web..", "io.askmydocs.cli.ServeCommand")
                .check(BuildModule.CLI.classes());
    }

    /** What pages and programs do is done by somebody; what a start does, by the command line. */
    @Test
    void letTheWebReachATenantInTheNameOfItsOperatorOnly() {
        Set<String> reaching = new TreeSet<>(Rules.classesThat(
                BuildModule.HOST.classes(),
                access -> access.getTargetOwner().getName().equals("io.askmydocs.host.Host")
                        && access.getName().equals("tenant")));
        reaching.removeIf(name -> !name.startsWith("io.askmydocs.host.web."));

        assertThat(reaching)
                .containsExactly(
                        "io.askmydocs.host.web.security.FirstPassword", "io.askmydocs.host.web.security.Operator");
    }

    @ParameterizedTest
    @MethodSource("io.askmydocs.it.architecture.BuildModule#ofConnectors")
    void keepConnectorsFromReadingTheEnvironment(BuildModule module) {
        assertThat(Rules.classesThat(module.classes(), Touches.ENVIRONMENT.predicate()))
                .as("a connector's values come from ConnectorContext.configuration()")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Touches.class)
    void waitReadTheClockAndPrintInNamedPlacesOnly(Touches touches) {
        Set<String> found = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        BuildModule.written().forEach(module -> {
            JavaClasses classes = module.classes();
            found.addAll(Rules.classesThat(classes, touches.predicate()));
            NAMED_PLACES.get(touches).stream()
                    .filter(place -> place.startsWith(module.rootPackage() + "."))
                    .forEach(expected::add);
        });

        assertThat(found).as("the classes named for " + touches).isEqualTo(expected);
    }

    @Test
    void keepProductsOutOfTheAtlassianLayer() throws IOException {
        try (Stream<Path> files = Files.walk(BuildModule.ATLASSIAN.classFolder())) {
            List<Path> classFiles =
                    files.filter(file -> file.toString().endsWith(".class")).toList();
            assertThat(classFiles).isNotEmpty();
            assertThat(classFiles).noneMatch(ModulesTest::mentionsConfluence);
        }
    }

    /** Names, packages and text constants all stand readable in a class file's constant pool. */
    static boolean mentionsConfluence(Path classFile) {
        try {
            return new String(Files.readAllBytes(classFile), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains("confluence");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
