package io.askmydocs.connector.confluence.attached;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Bytes to text: by byte order mark, by what was declared, as UTF-8, and at last as windows-1252, which takes any bytes. */
final class TextDecoder {

    private static final Charset LAST = Charset.forName("windows-1252");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^\\s;\"]+)");

    private enum Mark {
        UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
        UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
        UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE);

        private final Charset charset;
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        boolean begins(byte[] content) {
            for (int i = 0; i < bytes.length; i++) {
                if (i >= content.length || (content[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private TextDecoder() {}

    /**
     * The text with line feeds only; absent when it holds a character that no text has, and so is none.
     *
     * @param declared content types that may name a charset, the most trusted first
     */
    static Optional<String> decode(byte[] content, List<String> declared) {
        String text = marked(content).or(() -> unmarked(content, declared)).orElseGet(() -> new String(content, LAST));
        return text.indexOf('\0') >= 0
                ? Optional.empty()
                : Optional.of(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static Optional<String> marked(byte[] content) {
        for (Mark mark : Mark.values()) {
            if (mark.begins(content)) {
                int from = mark.bytes.length;
                return strictly(ByteBuffer.wrap(content, from, content.length - from), mark.charset);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> unmarked(byte[] content, List<String> declared) {
        return Stream.concat(declared.stream().flatMap(TextDecoder::charset), Stream.of(StandardCharsets.UTF_8))
                .map(charset -> strictly(ByteBuffer.wrap(content), charset).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Stream<Charset> charset(String contentType) {
        Matcher found = CHARSET.matcher(contentType);
        try {
            return found.find() ? Stream.of(Charset.forName(found.group(1))) : Stream.empty();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Stream.empty();
        }
    }

    private static Optional<String> strictly(ByteBuffer content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(content).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
