package io.askmydocs.connector.confluence.convert.macros;

import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Diagram sources as some macros keep them in a parameter: deflated, in base 64, sometimes percent-encoded within. */
final class Packed {

    /** No diagram people draw is longer; a page must not unpack to more than memory holds. */
    private static final int MAX_SIZE = 1 << 20;

    private Packed() {}

    /** The source, or the empty string when this is something else. */
    static String read(String data) {
        if (data.isEmpty()) {
            return "";
        }
        try {
            byte[] packed =
                    Base64.getMimeDecoder().decode(data.replace('-', '+').replace('_', '/'));
            return decoded(text(inflate(packed)));
        } catch (IllegalArgumentException | DataFormatException | CharacterCodingException e) {
            return "";
        }
    }

    private static byte[] inflate(byte[] packed) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
            byte[] chunk = new byte[8192];
            while (!inflater.finished()) {
                int length = inflater.inflate(chunk);
                unpacked.write(chunk, 0, length);
                if ((length == 0 && !inflater.finished()) || unpacked.size() > MAX_SIZE) {
                    throw new DataFormatException("cut short, or too long");
                }
            }
            return unpacked.toByteArray();
        } finally {
            inflater.end();
        }
    }

    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** What holds neither a space nor a line end, but escapes of them, was encoded before it was packed. */
    private static String decoded(String text) {
        boolean encoded = text.contains("%") && text.chars().noneMatch(Character::isWhitespace);
        return encoded ? URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8) : text;
    }
}
