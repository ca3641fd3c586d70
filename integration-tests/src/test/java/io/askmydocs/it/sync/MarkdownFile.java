package io.askmydocs.it.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One file of the host, taken apart. */
record MarkdownFile(Path path, List<String> frontMatter, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    static MarkdownFile read(Path path) {
        try {
            String text = Files.readString(path);
            int end = text.indexOf("\n---\n\n");
            List<String> head = text.substring(0, end).lines().skip(1).toList();
            return new MarkdownFile(path, head, text.substring(end + "\n---\n\n".length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String id() {
        return path.getFileName().toString().replaceAll("\\.md$", "");
    }

    /** The names at the top level, in their order. */
    List<String> keys() {
        return frontMatter.stream()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    /** A single value, read as YAML would. */
    String text(String key) {
        String prefix = key + ": ";
        String line = frontMatter.stream()
                .filter(candidate -> candidate.startsWith(prefix))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key + " has no single value in " + path));
        return scalar(line.substring(prefix.length()));
    }

    /** A list of texts. */
    List<String> texts(String key) {
        return frontMatter.stream()
                .dropWhile(line -> !line.equals(key + ":"))
                .skip(1)
                .takeWhile(line -> line.startsWith("  - "))
                .map(line -> scalar(line.substring("  - ".length())))
                .toList();
    }

    String firstLine() {
        return body.lines().findFirst().orElse("");
    }

    private static String scalar(String json) {
        try {
            return JSON.readTree(json).asText();
        } catch (JsonProcessingException e) {
            throw new AssertionError("not a YAML scalar: " + json, e);
        }
    }
}
