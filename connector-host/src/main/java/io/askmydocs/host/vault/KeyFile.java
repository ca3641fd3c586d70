package io.askmydocs.host.vault;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The host's keys, in a file beside the database and never in it: a copied database alone opens nothing. Readable by its owner
 * only, where the file system knows owners. Read anew every time, because another process may have rotated.
 */
final class KeyFile implements KeySource {

    static final String NAME = Vaults.KEY_FILE;

    /** Each is in vain only where another process starts at that moment. */
    private static final int ATTEMPTS = 10;

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;

    private KeyFile(Path file) {
        this.file = file;
    }

    /** The key file of a data folder, as it is. */
    static KeyFile at(Path folder) {
        return new KeyFile(folder.resolve(NAME));
    }

    /** The key file of a data folder; what a killed process left of one, nobody used. */
    static KeyFile in(Path folder) {
        KeyFile keys = at(folder);
        try (DirectoryStream<Path> drafts = Files.newDirectoryStream(folder, "." + NAME + "*.part")) {
            for (Path draft : drafts) {
                keys.remove(draft);
            }
            return keys;
        } catch (IOException e) {
            throw keys.unusable(e);
        }
    }

    /** Not while somebody changes the keys: it may be theirs. */
    private void remove(Path draft) throws IOException {
        Optional<KeyLock> lock = KeyLock.tryOn(file);
        if (lock.isPresent()) {
            try (KeyLock held = lock.get()) {
                Files.deleteIfExists(draft);
            }
        }
    }

    @Override
    public String where() {
        return "the key file " + file;
    }

    @Override
    public boolean present() {
        return Files.exists(file);
    }

    @Override
    public boolean guarded() {
        try {
            return OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file));
        } catch (UnsupportedOperationException e) {
            return true;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Made on first use. */
    @Override
    public Keyset keys() {
        try {
            for (int i = 0; i < ATTEMPTS && !present(); i++) {
                create();
            }
            return Keyset.read(Files.readAllBytes(file));
        } catch (IllegalArgumentException e) {
            throw new ConnectorConfigurationException("The key file " + file
                    + " is damaged: it holds neither one key of 32 bytes nor keys in Base64. Put back a copy of it.");
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Not under the lock, which whoever changes the keys has already. */
    private void create() throws IOException {
        try {
            Path draft = draft(new Keyset(List.of(VaultKey.random())));
            try {
                publish(draft);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (FileAlreadyExistsException e) {
            // Another process was faster; its key is the one.
        } catch (NoSuchFileException e) {
            // Another process that is starting took the draft for what a killed one left. Or the folder is gone:
            // reading will say so.
        }
    }

    private void publish(Path draft) throws IOException {
        try {
            Files.createLink(file, draft);
        } catch (UnsupportedOperationException e) {
            Files.move(draft, file);
        }
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        try (KeyLock lock = KeyLock.on(file)) {
            return work.get();
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    @Override
    public void replace(Keyset keys) {
        try {
            Path draft = draft(keys);
            try {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Written whole under another name first, so that a kill leaves no short key. */
    private Path draft(Keyset keys) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "." + NAME, ".part", ownerOnly());
        Files.write(draft, keys.write().getBytes(StandardCharsets.US_ASCII), StandardOpenOption.SYNC);
        return draft;
    }

    private ConnectorConfigurationException unusable(IOException e) {
        return new ConnectorConfigurationException(
                "The key file " + file + " cannot be read or written. Check the permissions of its folder.", e);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }
}
