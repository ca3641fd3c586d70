package io.askmydocs.host.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key.
 *
 * @param id tells keys apart without telling the key
 */
record VaultKey(String id, SecretKey key) {

    static final int BYTES = 32;

    static VaultKey of(byte[] key) {
        if (key.length != BYTES) {
            throw new IllegalArgumentException("a key has " + BYTES + " bytes, not " + key.length);
        }
        return new VaultKey(fingerprint(key), new SecretKeySpec(key, "AES"));
    }

    static VaultKey random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return of(key);
    }

    String base64() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    private static String fingerprint(byte[] key) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "VaultKey[" + id + "]";
    }
}
