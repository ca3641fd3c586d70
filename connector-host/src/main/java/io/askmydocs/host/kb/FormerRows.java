package io.askmydocs.host.kb;

import static java.util.stream.Collectors.groupingBy;

import io.askmydocs.connector.api.IngestionDocument;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the rows said of some documents and of their paths before these are delivered; asked for all of them together. */
final class FormerRows {

    private final Map<String, Former> documents = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    private FormerRows() {}

    static FormerRows read(
            Session session, Account account, Collection<IngestionDocument> documents, Collection<String> paths) {
        FormerRows former = new FormerRows();
        documents.stream()
                .collect(groupingBy(IngestionDocument::metadataKey))
                .forEach((key, some) -> former.readDocuments(session, account, key, some));
        former.readOwners(session, account, paths);
        return former;
    }

    /** A join, because H2 finds the last column of a long key in an index for one value each only. */
    private void readDocuments(Session session, Account account, String key, List<IngestionDocument> some) {
        session.query(
                row -> documents.put(name(key, row.getString("remote_id")), former(row)),
                "SELECT d.remote_id, d.fingerprint, d.path, d.content_hash, d.file_size, d.deleted, d.trash_path,"
                        + " t.content_hash AS text_hash"
                        + " FROM UNNEST(CAST(? AS VARCHAR ARRAY)) wanted(id) JOIN document d ON d.remote_id = wanted.id"
                        + " LEFT JOIN document_text t ON t.tenant = d.tenant AND t.installation = d.installation"
                        + " AND t.metadata_key = d.metadata_key AND t.remote_id = d.remote_id"
                        + " WHERE d.tenant = ? AND d.installation = ? AND d.metadata_key = ?",
                some.stream().map(IngestionDocument::remoteId).distinct().toArray(String[]::new),
                account.scope().tenant(),
                account.id(),
                key);
    }

    private void readOwners(Session session, Account account, Collection<String> paths) {
        session.query(
                row -> owners.put(row.getString("path"), owner(row, account)),
                "SELECT path, installation, metadata_key, remote_id FROM document WHERE path = ANY(?)",
                (Object) paths.toArray(String[]::new));
    }

    private static String owner(ResultSet row, Account account) throws SQLException {
        return (row.getString("installation").equals(account.id()) ? "" : DocumentRows.ANOTHERS)
                + name(row.getString("metadata_key"), row.getString("remote_id"));
    }

    private static Former former(ResultSet row) throws SQLException {
        return new Former(
                DocumentRows.stored(row),
                Optional.ofNullable(row.getString("trash_path")),
                Optional.ofNullable(row.getString("text_hash")));
    }

    static String name(String metadataKey, String remoteId) {
        return metadataKey + "=" + remoteId;
    }

    static String name(IngestionDocument document) {
        return name(document.metadataKey(), document.remoteId());
    }

    Optional<Former> of(IngestionDocument document) {
        return Optional.ofNullable(documents.get(name(document)));
    }

    /** Who has this path, whichever installation it is in. */
    Optional<String> owner(String path) {
        return Optional.ofNullable(owners.get(path));
    }
}
