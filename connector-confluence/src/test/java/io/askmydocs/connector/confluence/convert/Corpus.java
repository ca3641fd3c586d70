package io.askmydocs.connector.confluence.convert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The documents others wrote, which live beside the repository and are not part of it. */
record Corpus(Path root) {

    static Optional<Corpus> find() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path candidate = at.resolve("shared").resolve("corpus");
            if (Files.isRegularFile(candidate.resolve("index.tsv"))) {
                return Optional.of(new Corpus(candidate));
            }
        }
        return Optional.empty();
    }

    List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .sorted()
                    .toList();
        }
    }

    boolean isMalformed(Path document) {
        return document.startsWith(root.resolve("malformed"));
    }

    String name(Path document) {
        return root.relativize(document).toString();
    }

    static String read(Path document) throws IOException {
        return new String(Files.readAllBytes(document), StandardCharsets.UTF_8);
    }
}
