package io.askmydocs.host.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;

/** H2 as the embedded database, and what may be wrong with its file. */
final class H2 {

    /**
     * By default, H2 answers a commit before it is on disk and loses it when the process is killed: WRITE_DELAY=0. A token
     * refresh holds its row while it waits for the network, longer than the default lock timeout.
     */
    private static final String SETTINGS = ";WRITE_DELAY=0;LOCK_TIMEOUT=60000;DB_CLOSE_ON_EXIT=FALSE";

    private static final int CONNECTIONS = 32;

    private H2() {}

    static boolean exists(Path folder) {
        return Files.exists(folder.resolve("host.mv.db"));
    }

    static HikariDataSource pool(Path folder) {
        Path file = folder.resolve("host");
        if (file.toString().contains(";")) {
            throw new ConnectorConfigurationException(
                    "The state folder " + folder + " has a ';' in its path. Use a folder without one.");
        }
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + file + SETTINGS);
        source.setUser("host");
        // The database closes with its last connection: the pool's first opens before the probe closes.
        try (Connection probe = source.getConnection()) {
            probe.setAutoCommit(true);
            keepToOwner(folder.resolve("host.mv.db"));
            return new HikariDataSource(config(source));
        } catch (SQLException e) {
            throw new ConnectorConfigurationException(explain(folder, e), e);
        } catch (IOException e) {
            throw new ConnectorConfigurationException(
                    "The database in the state folder " + folder + " cannot be kept to its owner. Check whose it is.",
                    e);
        }
    }

    /** The texts of all documents are in it, whoever may read them at their source. */
    private static void keepToOwner(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** H2 writes an archive; what is in it is the database's file. */
    static void backUp(HostDatabase database, Path folder) throws IOException {
        Path archive = folder.resolve("host.zip");
        try {
            database.update("BACKUP TO ?", archive.toString());
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    Files.copy(
                            zip,
                            folder.resolve(
                                    String.valueOf(Path.of(entry.getName()).getFileName())));
                }
            }
        } finally {
            Files.deleteIfExists(archive);
        }
    }

    private static HikariConfig config(JdbcDataSource source) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("host");
        pool.setDataSource(source);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        pool.setMaxLifetime(0);
        return pool;
    }

    private static String explain(Path folder, SQLException e) {
        if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return "The state folder " + folder + " is in use by another process. Wait for it to end, or use another"
                    + " state folder.";
        }
        return "The database in the state folder " + folder + " cannot be opened (H2 error " + e.getErrorCode()
                + "). Check that the folder can be written; if the file is damaged, restore or remove it and run a full"
                + " sync.";
    }
}
