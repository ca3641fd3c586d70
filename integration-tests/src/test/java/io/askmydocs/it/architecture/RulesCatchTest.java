package io.askmydocs.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules themselves on trial: each catches a planted culprit, and none is content with no classes at all. */
class RulesCatchTest {

    private static final String PLANTED = "io.askmydocs.it.architecture.planted";
    private static final String CULPRIT = PLANTED + ".Culprit";

    private static Path folder;
    private static JavaClasses planted;

    @BeforeAll
    static void importTheCulprits() {
        Path testClasses = Path.of(URI.create(RulesCatchTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        folder = testClasses.resolve(PLANTED.replace('.', '/'));
        planted = BuildModule.importedFrom(folder);
    }

    @Test
    void anImportOfNothing(@TempDir Path empty) {
        assertThatThrownBy(() -> BuildModule.importedFrom(empty))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(empty.toString());
    }

    @ParameterizedTest
    @MethodSource("brokenRules")
    void aClassThatBreaksARule(String name, ArchRule rule) {
        assertThatThrownBy(() -> rule.check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    static Stream<Arguments> brokenRules() {
        return Stream.of(
                Arguments.of("an unwanted package", Rules.nothingKnows(List.of("java.sql.."))),
                Arguments.of("an arrow", Rules.arrow(PLANTED, PLANTED + ".room..")),
                Arguments.of("an arrow back", Rules.arrow(PLANTED + ".room..", PLANTED)),
                Arguments.of("a room's unlisted neighbour", Rules.usesOfItsProjectOnly(PLANTED, PLANTED)),
                Arguments.of(
                        "a room entered by another class", Rules.onlyKnownBy(PLANTED + ".room..", "java.lang.Object")),
                Arguments.of(
                        "a room known outside", Rules.nothingOutsideKnows(PLANTED + ".room..", PLANTED + ".room..")),
                Arguments.of("an unwanted class", Rules.noClassIn(PLANTED + "..", java.time.Clock.class)),
                Arguments.of("a class outside its root", Rules.staysWithin(PLANTED + ".room")),
                Arguments.of("a library", Rules.usesOfTheOutsideOnly("java.lang..", "java.time..")),
                Arguments.of("a package cycle", Rules.hasNoPackageCycles()));
    }

    @Test
    void anArrowFromAPackageWithoutClasses() {
        assertThatThrownBy(() ->
                        Rules.arrow("io.askmydocs.nowhere..", "java.sql..").check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("failed to check any classes");
    }

    @ParameterizedTest
    @EnumSource(Touches.class)
    void aClassThatTouchesWhatItMustNot(Touches touches) {
        assertThat(Rules.classesThat(planted, touches.predicate())).containsExactly(CULPRIT);
    }

    @Test
    void aPackageThatIsNotNullMarked() {
        assertThat(Rules.packagesWithoutNullMarked(planted)).containsExactly(PLANTED, PLANTED + ".room");
    }

    @Test
    void aProductNameInsideAClassFile() {
        assertThat(ModulesTest.mentionsConfluence(folder.resolve("Culprit.class")))
                .isTrue();
        assertThat(ModulesTest.mentionsConfluence(folder.resolve("room/Accomplice.class")))
                .isFalse();
    }

    @Test
    void nothingInARuleThatIsKept() {
        assertThatCode(() -> Rules.arrow(PLANTED + ".room..", "java.time..").check(planted))
                .doesNotThrowAnyException();
    }
}
