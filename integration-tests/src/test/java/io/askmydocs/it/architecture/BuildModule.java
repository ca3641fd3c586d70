package io.askmydocs.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The modules, the arrows between them, and what of the outside each may use. */
enum BuildModule {
    API("connector-api", "io.askmydocs.connector.api", Set.of()),
    ATLASSIAN("connector-atlassian-common", "io.askmydocs.connector.atlassian", Set.of(API)),
    CONFLUENCE("connector-confluence", "io.askmydocs.connector.confluence", Set.of(API, ATLASSIAN)),
    HOST("connector-host", "io.askmydocs.host", Set.of(API)),
    SANDBOX("connector-sandbox", "io.askmydocs.sandbox", Set.of()),
    CLI("connector-cli", "io.askmydocs.cli", Set.of(API, ATLASSIAN, CONFLUENCE, HOST, SANDBOX));

    private final Path folder;
    private final String rootPackage;
    private final Set<BuildModule> mayKnow;

    BuildModule(String folder, String rootPackage, Set<BuildModule> mayKnow) {
        this.folder = Path.of("..").resolve(folder);
        this.rootPackage = rootPackage;
        this.mayKnow = mayKnow;
    }

    /** The modules that somebody has begun; one without sources has nothing to check. */
    static Stream<BuildModule> written() {
        return Arrays.stream(values()).filter(module -> Files.isDirectory(module.folder.resolve("src/main/java")));
    }

    /** The modules that are, or run inside, a connector. */
    static Stream<BuildModule> ofConnectors() {
        return written().filter(module -> module.rootPackage.startsWith("io.askmydocs.connector."));
    }

    String rootPackage() {
        return rootPackage;
    }

    Path classFolder() {
        return folder.resolve("target/classes");
    }

    /** The module's own classes, straight from its build. */
    JavaClasses classes() {
        return importedFrom(classFolder());
    }

    /** Classes of a folder; a rule over none would hold, so there must be some. */
    static JavaClasses importedFrom(Path folder) {
        JavaClasses classes = new ClassFileImporter().importPath(folder);
        assertThat(classes).as("classes imported from " + folder).isNotEmpty();
        return classes;
    }

    /** The project's packages this module must not know. */
    List<String> forbiddenPackages() {
        return Arrays.stream(values())
                .filter(other -> other != this && !mayKnow.contains(other))
                .map(other -> other.rootPackage)
                .toList();
    }
}
