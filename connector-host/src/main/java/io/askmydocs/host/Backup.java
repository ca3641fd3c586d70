package io.askmydocs.host;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.kb.FilesCopy;
import io.askmydocs.host.vault.Vaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * Copies what a running host keeps. The database comes first: a document that is stored meanwhile is then newer than its row,
 * and the next sync of the copy stores it again; the other way round, a row could hide a file that is too old.
 */
final class Backup {

    private static final String FOLDER = "CONNECTOR_BACKUP_DIR";
    private static final String USUAL_FOLDER = "backups";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final String STATE = "state";
    private static final String DOCUMENTS = "documents";

    private final HostOptions options;
    private final HostDatabase database;

    Backup(HostOptions options, HostDatabase database) {
        this.options = options;
        this.database = database;
    }

    /** Makes one where the operator wants them, called by the time. */
    synchronized Path make() {
        Path folder = options.configuration()
                .text(FOLDER)
                .map(Path::of)
                .orElseGet(this::usualFolder)
                .resolve(NAME.format(options.clock().instant()));
        to(folder);
        return folder;
    }

    private Path usualFolder() {
        return options.dataDir().resolve(USUAL_FOLDER);
    }

    /** Makes the folder, whole or not at all. */
    synchronized void to(Path given) {
        Path folder = given.toAbsolutePath().normalize();
        requireUsable(folder);
        Path draft = folder.resolveSibling("." + folder.getFileName() + ".part");
        try {
            Files.createDirectories(Objects.requireNonNull(folder.getParent()));
            createForOwner(draft);
            Path state = draft.resolve(STATE);
            createForOwner(state);
            database.backUp(state);
            copyKey(state);
            FilesCopy.of(options.outDir(), options.dataDir()).to(draft.resolve(DOCUMENTS));
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new ConnectorException(
                    "The backup in " + folder + " was not finished ("
                            + e.getClass().getSimpleName() + "). Check the space on its disk, remove " + draft
                            + " if it is there, and try again.",
                    e);
        }
    }

    /** It holds the key, and the texts of all documents. */
    private static void createForOwner(Path folder) throws IOException {
        Files.createDirectory(folder);
        PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void requireUsable(Path folder) {
        if (database.shared()) {
            throw new ConnectorConfigurationException("This host's database is PostgreSQL, whose own tools back it up:"
                    + " first pg_dump, then copy the output folder, and the key where it is a file.");
        }
        if (folder.getFileName() == null
                || Files.exists(folder)
                || !folder.startsWith(usualFolder())
                        && (folder.startsWith(options.outDir()) || folder.startsWith(options.dataDir()))) {
            throw new ConnectorConfigurationException("A backup cannot go to " + folder
                    + ". Name a folder that does not exist, outside of the output folder and the state folder.");
        }
    }

    /** Where the keys are given from outside, there is none. */
    private void copyKey(Path state) throws IOException {
        Path key = options.dataDir().resolve(Vaults.KEY_FILE);
        if (Files.exists(key)) {
            Files.copy(key, state.resolve(Vaults.KEY_FILE), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
