package io.askmydocs.host.vault;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The host's key, in a file beside the database and never in it: a copied database alone opens nothing. Readable by its owner
 * only, where the file system knows owners.
 *
 * @param id tells keys apart without telling the key
 */
record KeyFile(SecretKey key, String id) {

    static final String NAME = "vault.key";

    private static final int BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /** The key of a data folder, made on first use. */
    static KeyFile in(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            removeDrafts(folder);
            if (!Files.exists(file)) {
                create(file);
            }
            byte[] key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new ConnectorConfigurationException("The key file " + file + " is damaged: it has " + key.length
                        + " bytes instead of " + BYTES + ". Put back a copy of it, or remove it and connect again.");
            }
            return new KeyFile(new SecretKeySpec(key, "AES"), fingerprint(key));
        } catch (IOException e) {
            throw new ConnectorConfigurationException(
                    "The key file " + file + " cannot be read or made. Check the permissions of its folder.", e);
        }
    }

    /** What a killed process left holds a key that nobody used. The database's lock keeps others from making one now. */
    private static void removeDrafts(Path folder) throws IOException {
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, "." + NAME + "*.part")) {
            for (Path draft : drafts) {
                Files.deleteIfExists(draft);
            }
        }
    }

    /** Written whole under another name first, so that a kill leaves no short key. */
    private static void create(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        Path draft = Files.createTempFile(file.getParent(), "." + NAME, ".part", ownerOnly());
        try {
            Files.write(draft, key, StandardOpenOption.SYNC);
            Files.createLink(file, draft);
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster; its key is the one.
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
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
        return "KeyFile[" + id + "]";
    }
}
