package io.askmydocs.it.sync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for what must not stand in a file: the sandbox's tokens and secrets, whichever it issued. */
final class Secrets {

    private static final Pattern TOKENS =
            Pattern.compile("(access|refresh|code)-[0-9a-f]{8}-[0-9a-f]{4}|ATATT[0-9a-f]{8}|ATOA[0-9a-f]{8}");

    private final List<String> texts;

    /** @param texts secrets of this site; looked for in the form of Basic authentication, too */
    Secrets(List<String> texts) {
        this.texts = texts.stream().flatMap(Secrets::forms).toList();
    }

    private static Stream<String> forms(String text) {
        String basic = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return Stream.of(text, basic.replaceAll("=+$", ""));
    }

    /** The files below a folder in which a secret stands in the clear; only their names, so that none is printed. */
    List<Path> inTheClear(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(this::holdsOne).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holdsOne(Path file) {
        try {
            return standIn(Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether one stands in this text. */
    boolean standIn(String text) {
        return TOKENS.matcher(text).find() || texts.stream().anyMatch(text::contains);
    }
}
