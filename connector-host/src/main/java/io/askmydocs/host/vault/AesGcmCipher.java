package io.askmydocs.host.vault;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM as {@code v1:<key id>:<base64 of nonce and ciphertext>}, with the owner as associated data. */
final class AesGcmCipher implements CredentialCipher {

    private static final String VERSION = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final KeySource source;
    private final SecureRandom random = new SecureRandom();

    AesGcmCipher(KeySource source) {
        this.source = source;
    }

    /** What everything begins with that this key has sealed. */
    static String prefix(VaultKey key) {
        return VERSION + key.id() + ":";
    }

    @Override
    public String seal(String text, String owner) {
        VaultKey primary = source.keys().primary();
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] ciphertext = cipher(Cipher.ENCRYPT_MODE, primary.key(), nonce, owner)
                    .doFinal(text.getBytes(StandardCharsets.UTF_8));
            byte[] both = ByteBuffer.allocate(NONCE_BYTES + ciphertext.length)
                    .put(nonce)
                    .put(ciphertext)
                    .array();
            return prefix(primary) + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    @Override
    public String open(String sealed, String owner) {
        String[] parts = sealed.split(":", 3);
        if (parts.length != 3 || !sealed.startsWith(VERSION)) {
            throw unreadable();
        }
        VaultKey key = source.keys().find(parts[1]).orElseThrow(this::unreadable);
        try {
            byte[] both = Base64.getDecoder().decode(parts[2]);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key.key(), Arrays.copyOf(both, NONCE_BYTES), owner);
            return new String(cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unreadable();
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private ConnectorConfigurationException unreadable() {
        return new ConnectorConfigurationException("The stored credentials do not open with the key in "
                + source.where()
                + ". Put back the key they were stored with, or connect the installation again.");
    }
}
