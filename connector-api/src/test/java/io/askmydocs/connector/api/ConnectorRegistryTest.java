package io.askmydocs.connector.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.askmydocs.connector.api.ConnectorRegistry.RegistryProblem;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectorRegistryTest {

    @TempDir
    private Path folder;

    private PluginPath plugins;

    @BeforeEach
    void emptyPluginPath() {
        plugins = new PluginPath(folder);
    }

    @Test
    void findsTheConnectorsOfJarsAndFoldersInTheOrderOfTheClassPath() throws IOException {
        plugins.jar("wiki-1.0.jar", "Wiki", "public Wiki() { super(\"wiki\"); }");
        plugins.folder("notes-classes", "Notes", "public Notes() { super(\"notes-2-go\"); }");

        ConnectorRegistry registry = plugins.discover();

        assertThat(registry.connectors())
                .extracting(RegisteredConnector::origin)
                .containsExactly("wiki-1.0.jar", "notes-classes");
        assertThat(registry.find("notes-2-go"))
                .hasValueSatisfying(
                        found -> assertThat(found.connector().displayName()).isEqualTo("Bare notes-2-go"));
        assertThat(registry.problems()).isEmpty();
    }

    @Test
    void knowsNothingOfAKeyNobodyHas() throws IOException {
        assertThat(plugins.discover().find("wiki")).isEmpty();
    }

    @Test
    void callsAJarWithoutImplementationVersionUnversioned() throws IOException {
        plugins.jar("wiki.jar", "Wiki", "public Wiki() { super(\"wiki\"); }");

        assertThat(plugins.discover().find("wiki").orElseThrow().version()).isEqualTo("unversioned");
    }

    @Test
    void namesTheJarOfAConnectorWhoseConstructorThrows() throws IOException {
        plugins.jar(
                "broken.jar", "Broken", "public Broken() { super(\"a\"); throw new RuntimeException(\"no disk\"); }");

        assertThat(onlyProblemBesideAGoodPlugin())
                .isEqualTo(new RegistryProblem("broken.jar", "plugin.Broken: java.lang.RuntimeException: no disk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Wiki", "my_wiki", "-wiki", "wiki-", "my--wiki", "2wiki", "../wiki", "wiki "})
    void refusesAKeyThatIsNotKebabCase(String key) throws IOException {
        plugins.jar("odd.jar", "Odd", "public Odd() { super(\"" + key + "\"); }");

        RegistryProblem problem = onlyProblemBesideAGoodPlugin();

        assertThat(problem.origin()).isEqualTo("odd.jar");
        assertThat(problem.message()).startsWith("plugin.Odd: ").contains("the key '" + key + "' is not kebab-case");
    }

    @Test
    void refusesAConnectorWithoutKey() throws IOException {
        plugins.jar("odd.jar", "Odd", "public Odd() { super(null); }");

        assertThat(onlyProblemBesideAGoodPlugin().message()).contains("the key 'null' is not kebab-case");
    }

    @Test
    void refusesABlankDisplayName() throws IOException {
        plugins.jar("odd.jar", "Odd", "public Odd() { super(\"odd\", \" \", ICON); }");

        assertThat(onlyProblemBesideAGoodPlugin().message()).contains("the display name is blank");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no/such/icon.svg", "", "io/askmydocs/connector/api/BareConnector.class"})
    void refusesAnIconThatIsNotThere(String icon) throws IOException {
        plugins.jar("odd.jar", "Odd", "public Odd() { super(\"odd\", \"Odd\", \"" + icon + "\"); }");

        assertThat(onlyProblemBesideAGoodPlugin().message())
                .contains("the icon '" + icon + "' is not an .svg on its class path");
    }

    @Test
    void namesTheJarThatNamesAClassNobodyHas() throws IOException {
        plugins.jarNaming("empty.jar", "plugin.Ghost");

        assertThat(onlyProblemBesideAGoodPlugin())
                .isEqualTo(new RegistryProblem("empty.jar", "plugin.Ghost: there is no such class on its class path"));
    }

    @Test
    void namesTheJarThatLacksALibrary() throws IOException {
        plugins.jarWithoutItsLibrary("thin.jar");

        RegistryProblem problem = onlyProblemBesideAGoodPlugin();

        assertThat(problem.origin()).isEqualTo("thin.jar");
        assertThat(problem.message())
                .startsWith("plugin.Incomplete: ")
                .contains("NoClassDefFoundError: plugin/Library");
    }

    @Test
    void namesTheJarWhoseConnectorNeedsAMissingLibraryOnlyWhenItIsMade() throws IOException {
        plugins.jar(
                "late.jar", "Late", "public Late() { super(\"late\"); throw new NoClassDefFoundError(\"lib/Json\"); }");

        assertThat(onlyProblemBesideAGoodPlugin())
                .isEqualTo(new RegistryProblem("late.jar", "plugin.Late: java.lang.NoClassDefFoundError: lib/Json"));
    }

    @Test
    void namesTheJarWhoseClassIsNoConnector() throws IOException {
        plugins.jarWithoutConnector("other.jar", "Other");

        RegistryProblem problem = onlyProblemBesideAGoodPlugin();

        assertThat(problem.origin()).isEqualTo("other.jar");
        assertThat(problem.message()).contains("plugin.Other: does not implement this host's");
    }

    @Test
    void namesTheJarWhoseConnectorCannotBeConstructed() throws IOException {
        plugins.jar("shy.jar", "Shy", "private Shy() { super(\"shy\"); }");

        assertThat(onlyProblemBesideAGoodPlugin())
                .isEqualTo(new RegistryProblem("shy.jar", "plugin.Shy: has no public constructor without arguments"));
    }

    @Test
    void namesEveryBrokenJarWhenThereAreSeveral() throws IOException {
        plugins.jarNaming("first.jar", "plugin.Ghost");
        plugins.jarWithoutItsLibrary("second.jar");
        plugins.jarNaming("third.jar", "not a class name");

        assertThat(plugins.discover().problems())
                .extracting(RegistryProblem::origin)
                .containsExactly("first.jar", "second.jar", "third.jar");
    }

    @Test
    void stopsTheBootWhenTwoJarsClaimTheSameKey() throws IOException {
        plugins.jar("wiki-1.0.jar", "Wiki", "public Wiki() { super(\"wiki\"); }");
        plugins.jar("wiki-1.1.jar", "NewWiki", "public NewWiki() { super(\"wiki\"); }");

        assertThatThrownBy(plugins::discover)
                .isInstanceOf(RegistryConfigurationException.class)
                .hasMessage(
                        "Two connectors have the key 'wiki': wiki-1.0.jar and wiki-1.1.jar. Remove one of the jars.");
    }

    private RegistryProblem onlyProblemBesideAGoodPlugin() throws IOException {
        plugins.jar("good.jar", "Good", "public Good() { super(\"good\"); }");
        ConnectorRegistry registry = plugins.discover();
        assertThat(registry.find("good")).as("the good plugin still loads").isPresent();
        assertThat(registry.problems()).hasSize(1);
        return registry.problems().get(0);
    }
}
