package io.askmydocs.host.kb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Which three letters stand together in a text, as a set of bits, a tenth of its size. A text that lacks a bit of what is
 * looked for cannot contain it; one that has them all may.
 */
final class TextMarks {

    private static final int LETTERS = 3;
    private static final int PLACES = 1 << 16;
    private static final int SHORTEST = 8;
    private static final int SPARSE = 4;
    private static final int ENOUGH = 12;
    private static final int SPREAD = 0x9E3779B1;

    private TextMarks() {}

    /** The form in which letters are compared, for a text and what is looked for in it. */
    static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The marks of a text: a power of two of bytes, at most a quarter of the bits set unless it is very long. */
    static byte[] of(String folded) {
        long[] words = new long[PLACES / Long.SIZE];
        for (int i = LETTERS; i <= folded.length(); i++) {
            int place = place(folded, i);
            words[place / Long.SIZE] |= 1L << place;
        }
        int length = words.length;
        while (length > SHORTEST && folds(words, length / 2)) {
            length /= 2;
            for (int i = 0; i < length; i++) {
                words[i] |= words[i + length];
            }
        }
        ByteBuffer bytes = ByteBuffer.allocate(length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < length; i++) {
            bytes.putLong(words[i]);
        }
        return bytes.array();
    }

    /** Which bits a text must have that contains this, each to be taken modulo the size of its marks; none for two letters. */
    static int[] places(String folded) {
        return IntStream.rangeClosed(LETTERS, folded.length())
                .map(end -> place(folded, end))
                .distinct()
                .limit(ENOUGH)
                .toArray();
    }

    private static boolean folds(long[] words, int half) {
        int set = 0;
        for (int i = 0; i < half; i++) {
            set += Long.bitCount(words[i] | words[i + half]);
        }
        return set * SPARSE <= half * Long.SIZE;
    }

    private static int place(String text, int end) {
        int letters = (text.charAt(end - 3) * 31 + text.charAt(end - 2)) * 31 + text.charAt(end - 1);
        return letters * SPREAD >>> 16;
    }
}
