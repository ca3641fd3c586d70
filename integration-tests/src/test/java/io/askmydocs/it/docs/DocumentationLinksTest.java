package io.askmydocs.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DocumentationLinksTest {

    private static final Path ROOT = Path.of("..");

    @TestFactory
    Stream<DynamicTest> leadOnlyToFilesThatExist() throws IOException {
        return documentation().stream()
                .map(file -> DynamicTest.dynamicTest(ROOT.relativize(file).toString(), () -> {
                    List<Path> targets = Links.of(Files.readString(file)).stream()
                            .map(link -> file.resolveSibling(link).normalize())
                            .toList();
                    assertThat(targets).allSatisfy(target -> assertThat(target).exists());
                }));
    }

    @Test
    void theReadmeShowsEveryPictureOfAPage() throws IOException {
        try (Stream<Path> pictures = Files.list(ROOT.resolve("docs/images"))) {
            assertThat(Links.of(Files.readString(ROOT.resolve("README.md"))))
                    .containsAll(pictures.map(picture -> "docs/images/" + picture.getFileName())
                            .toList());
        }
    }

    private static List<Path> documentation() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(ROOT, ROOT.resolve("docs"), ROOT.resolve("docs/decisions"))) {
            try (Stream<Path> found = Files.list(folder)) {
                found.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
            }
        }
        return files;
    }
}
