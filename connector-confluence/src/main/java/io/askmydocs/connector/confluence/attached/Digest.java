package io.askmydocs.connector.confluence.attached;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash over parts, each with its length in front, so that no two lists of parts run into the same text. Fingerprints hold it. */
public final class Digest {

    private static final int BYTES = 12;

    private final MessageDigest sha256;

    public Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    public static String of(Object... parts) {
        Digest digest = new Digest();
        for (Object part : parts) {
            digest.add(String.valueOf(part));
        }
        return digest.hex();
    }

    public Digest add(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        int n = bytes.length;
        sha256.update(new byte[] {(byte) (n >>> 24), (byte) (n >>> 16), (byte) (n >>> 8), (byte) n});
        sha256.update(bytes);
        return this;
    }

    public String hex() {
        return HexFormat.of().formatHex(sha256.digest(), 0, BYTES);
    }
}
