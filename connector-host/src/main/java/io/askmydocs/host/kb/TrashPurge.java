package io.askmydocs.host.kb;

import io.askmydocs.connector.api.Configuration;
import io.askmydocs.connector.api.ConnectorException;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.db.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Removes for good what has been in the trash for long enough, of all tenants. Thread-safe. */
public final class TrashPurge {

    private static final System.Logger LOG = System.getLogger(TrashPurge.class.getName());
    private static final String RETENTION = "CONNECTOR_TRASH_DAYS";
    private static final int USUAL_RETENTION = 30;
    private static final int AT_ONCE = 500;
    private static final String THIS = " WHERE tenant = ? AND installation = ? AND metadata_key = ? AND remote_id = ?";

    private final Storage storage;
    private final Duration retention;

    public TrashPurge(Storage storage, Configuration configuration) {
        this.storage = storage;
        this.retention = Duration.ofDays(configuration.number(RETENTION).orElse(USUAL_RETENTION));
    }

    /**
     * Removes what has been there for as long as the operator keeps it: first the file, then row and text. Killed in between,
     * the next purge goes on.
     *
     * @return how many documents
     */
    public int purge() {
        Instant limit = storage.clock().instant().minus(retention);
        int all = 0;
        int some;
        do {
            some = purge(limit);
            all += some;
        } while (some == AT_ONCE);
        return all;
    }

    private int purge(Instant limit) {
        List<Item> removable = due(limit).stream().filter(this::removeFile).toList();
        return storage.database().inTransaction(session -> {
            int gone = 0;
            for (Item item : removable) {
                gone += remove(session, item, limit);
            }
            return gone;
        });
    }

    private List<Item> due(Instant limit) {
        HostDatabase database = storage.database();
        return database.query(
                TrashPurge::read,
                "SELECT tenant, installation, metadata_key, remote_id, trash_path FROM document"
                        + " WHERE deleted = TRUE AND deleted_at < ? ORDER BY deleted_at LIMIT " + AT_ONCE,
                limit);
    }

    private boolean removeFile(Item item) {
        try {
            item.trashPath().ifPresent(storage.files()::remove);
            return true;
        } catch (ConnectorException e) {
            LOG.log(System.Logger.Level.WARNING, "Not removed from the trash: " + e.getMessage());
            return false;
        }
    }

    /** It may have come back meanwhile. */
    private static int remove(Session session, Item item, Instant limit) {
        int gone = session.update(
                "DELETE FROM document" + THIS + " AND deleted = TRUE AND deleted_at < ?",
                item.tenant(),
                item.installation(),
                item.metadataKey(),
                item.remoteId(),
                limit);
        if (gone > 0) {
            for (String table : List.of("document_text", "document_marks")) {
                session.update(
                        "DELETE FROM " + table + THIS,
                        item.tenant(),
                        item.installation(),
                        item.metadataKey(),
                        item.remoteId());
            }
        }
        return gone;
    }

    private static Item read(ResultSet row) throws SQLException {
        return new Item(
                row.getString("tenant"),
                row.getString("installation"),
                row.getString("metadata_key"),
                row.getString("remote_id"),
                Optional.ofNullable(row.getString("trash_path")));
    }

    private record Item(
            String tenant, String installation, String metadataKey, String remoteId, Optional<String> trashPath) {}
}
