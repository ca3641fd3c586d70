package io.askmydocs.host.kb;

import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.connector.api.SourceAccess;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.db.JsonColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The document rows of one installation. Thread-safe. */
final class DocumentRows {

    /** What the name of an owner in another installation begins with. */
    static final String ANOTHERS = "another installation's ";

    private static final String MINE = " WHERE tenant = ? AND installation = ? AND metadata_key = ? AND ";

    private final HostDatabase database;
    private final Account account;
    private final DocumentTexts texts;

    DocumentRows(HostDatabase database, Account account) {
        this.database = database;
        this.account = account;
        this.texts = new DocumentTexts(account);
    }

    Optional<StoredDocument> find(String metadataKey, String remoteId) {
        return select("remote_id = ?", metadataKey, remoteId).stream()
                .map(Row::document)
                .findFirst();
    }

    List<Row> live(String metadataKey, String container) {
        return select("container = ? AND deleted = FALSE", metadataKey, container);
    }

    /** Unknown for what is not there, and for what was deleted. */
    SourceAccess access(String metadataKey, String remoteId) {
        return database
                .query(
                        row -> StoredAccess.read(row.getString("access")),
                        "SELECT access FROM document" + MINE + "remote_id = ? AND deleted = FALSE",
                        account.scope().tenant(),
                        account.id(),
                        metadataKey,
                        remoteId)
                .stream()
                .findFirst()
                .orElse(SourceAccess.unknown());
    }

    private List<Row> select(String condition, String metadataKey, String value) {
        return database.query(
                DocumentRows::read,
                "SELECT remote_id, fingerprint, path, content_hash, file_size, deleted FROM document" + MINE
                        + condition,
                account.scope().tenant(),
                account.id(),
                metadataKey,
                value);
    }

    /** What is known of these documents, and who has these paths. */
    FormerRows former(Collection<IngestionDocument> documents, Collection<String> paths) {
        return database.inTransaction(session -> FormerRows.read(session, account, documents, paths));
    }

    /** Replaces the rows and texts of these documents, all of them or none. */
    void put(Collection<Written> documents) {
        database.inTransaction(session -> {
            session.updateAll(
                    "DELETE FROM document" + MINE + "remote_id = ?",
                    documents.stream().map(this::key).toList());
            session.updateAll(
                    "INSERT INTO document (tenant, project, installation, metadata_key, remote_id, container,"
                            + " fingerprint, path, title, media_type, metadata, content_hash, file_size, access,"
                            + " address, deleted) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)",
                    documents.stream().map(this::row).toList());
            texts.put(session, documents);
            return documents.size();
        });
    }

    private Object[] key(Written written) {
        IngestionDocument document = written.document();
        return new Object[] {account.scope().tenant(), account.id(), document.metadataKey(), document.remoteId()};
    }

    private Object[] row(Written written) {
        IngestionDocument document = written.document();
        StoredDocument stored = written.stored();
        return new Object[] {
            account.scope().tenant(),
            account.scope().project(),
            account.id(),
            document.metadataKey(),
            document.remoteId(),
            document.container(),
            stored.fingerprint(),
            stored.livePath(),
            document.title(),
            document.mediaType(),
            JsonColumn.write(document.metadata()),
            stored.contentHash(),
            stored.size(),
            StoredAccess.write(document.access()),
            address(document)
        };
    }

    private static Optional<String> address(IngestionDocument document) {
        return Optional.ofNullable(document.metadata().get(LibraryEntry.URL))
                .flatMap(url -> SourceAddress.of(url.toString()))
                .map(SourceAddress::mark);
    }

    void markDeleted(String metadataKey, String remoteId, Optional<String> trashed, Instant now) {
        database.update(
                "UPDATE document SET deleted = TRUE, path = NULL, trash_path = ?, deleted_at = ?" + MINE
                        + "remote_id = ?",
                trashed,
                now,
                account.scope().tenant(),
                account.id(),
                metadataKey,
                remoteId);
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(row.getString("remote_id"), stored(row));
    }

    static StoredDocument stored(ResultSet row) throws SQLException {
        return new StoredDocument(
                row.getString("fingerprint"),
                row.getString("path"),
                row.getString("content_hash"),
                row.getLong("file_size"),
                row.getBoolean("deleted"));
    }

    /** A document whose file is written, and what was known of it before. */
    record Written(IngestionDocument document, StoredDocument stored, Optional<Former> former) {}

    /** One document and its id. */
    record Row(String remoteId, StoredDocument document) {}
}
