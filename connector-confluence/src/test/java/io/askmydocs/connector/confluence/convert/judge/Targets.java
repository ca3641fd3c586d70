package io.askmydocs.connector.confluence.convert.judge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Brings addresses and file names into the one form in which they are compared. */
final class Targets {
    private Targets() {}

    /** An address: percent escapes read, white space as one space. */
    static String address(String address) {
        return name(decode(address));
    }

    /** A name that was never an address: a percent sign in it is one. */
    static String name(String name) {
        StringBuilder out = new StringBuilder();
        name.codePoints()
                .filter(c -> !Tokenizer.isInvisible(c))
                .map(c -> Tokenizer.isSpace(c) ? ' ' : c)
                .forEach(out::appendCodePoint);
        return out.toString().replaceAll(" +", " ").strip();
    }

    static String decode(String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < address.length(); ) {
            if (isEscape(address, i)) {
                bytes.write(Integer.parseInt(address.substring(i + 1, i + 3), 16));
                i += 3;
            } else {
                int c = address.codePointAt(i);
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static boolean isEscape(String address, int at) {
        return address.charAt(at) == '%'
                && at + 3 <= address.length()
                && Character.digit(address.charAt(at + 1), 16) >= 0
                && Character.digit(address.charAt(at + 2), 16) >= 0;
    }

    /** Whether following it could run a script: such a link keeps its label only. */
    static boolean isUnsafe(String address) {
        String plain = address.replaceAll("[\\s\\p{Cntrl}\\u00A0\\u200B-\\u200D\\uFEFF]+", "")
                .toLowerCase(Locale.ROOT);
        return plain.startsWith("javascript:")
                || plain.startsWith("vbscript:")
                || plain.startsWith("livescript:")
                || (plain.startsWith("data:")
                        && (!plain.startsWith("data:image/") || plain.startsWith("data:image/svg")));
    }
}
