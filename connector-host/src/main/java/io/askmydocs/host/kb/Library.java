package io.askmydocs.host.kb;

import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.db.Paging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One tenant's documents, for reading. Thread-safe. */
public final class Library {

    private static final int MOST_CONTAINERS = 200;
    private static final String ITS_TEXT =
            "document_text t WHERE t.tenant = document.tenant AND t.installation = document.installation"
                    + " AND t.metadata_key = document.metadata_key AND t.remote_id = document.remote_id";
    private static final String CONTAINS = " AND (LOWER(title) LIKE ? ESCAPE '!' OR EXISTS (SELECT 1 FROM " + ITS_TEXT
            + " AND LOWER(t.markdown) LIKE ? ESCAPE '!'))";

    private final HostDatabase database;
    private final Path root;
    private final String tenant;

    public Library(HostDatabase database, Path root, String tenant) {
        this.database = database;
        this.root = root;
        this.tenant = tenant;
    }

    /** Documents, by title. */
    public List<LibraryEntry> list(LibraryFilter filter, Paging paging) {
        List<Object> arguments = new ArrayList<>();
        String where = where(filter, arguments);
        arguments.add(paging.size());
        arguments.add(paging.offset());
        return database.query(
                Library::read,
                "SELECT * FROM document" + where + " ORDER BY title, installation, remote_id LIMIT ? OFFSET ?",
                arguments.toArray());
    }

    /** How many documents there are of that kind. */
    public long count(LibraryFilter filter) {
        List<Object> arguments = new ArrayList<>();
        return database.query(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM document" + where(filter, arguments),
                        arguments.toArray())
                .get(0);
    }

    /** How many documents each installation has. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        database.query(
                row -> counts.put(row.getString(1), row.getLong(2)),
                "SELECT installation, COUNT(*) FROM document WHERE tenant = ? AND deleted = FALSE GROUP BY installation",
                tenant);
        return counts;
    }

    /** The containers that documents of the tenant are in, each with one document's metadata, which says what it is called. */
    public Map<String, String> containers(Optional<String> installation) {
        List<Object> arguments = new ArrayList<>();
        String where = where(new LibraryFilter(Optional.empty(), installation, Optional.empty(), false), arguments);
        arguments.add(MOST_CONTAINERS);
        List<String> keys = database.query(
                row -> row.getString(1),
                "SELECT DISTINCT container FROM document" + where + " ORDER BY container LIMIT ?",
                arguments.toArray());
        Map<String, String> containers = new LinkedHashMap<>();
        keys.forEach(
                key -> list(new LibraryFilter(Optional.empty(), installation, Optional.of(key), false), Paging.first(1))
                        .forEach(entry -> containers.put(key, entry.metadata())));
        return containers;
    }

    /** One document, removed or not. */
    public Optional<LibraryEntry> find(LibraryEntry.Id id) {
        return database
                .query(
                        Library::read,
                        "SELECT * FROM document WHERE tenant = ? AND installation = ? AND metadata_key = ?"
                                + " AND remote_id = ?",
                        tenant,
                        id.installation(),
                        id.metadataKey(),
                        id.remoteId())
                .stream()
                .findFirst();
    }

    /** The document with this remote id, whatever its metadata key. */
    public Optional<LibraryEntry> find(String installation, String remoteId) {
        return database
                .query(
                        Library::read,
                        "SELECT * FROM document WHERE tenant = ? AND installation = ? AND remote_id = ?"
                                + " ORDER BY metadata_key",
                        tenant,
                        installation,
                        remoteId)
                .stream()
                .findFirst();
    }

    /** The Markdown of a document, removed or not, without front matter; absent when there is no such document. */
    public Optional<String> markdown(LibraryEntry.Id id) {
        return database
                .query(
                        row -> row.getString("markdown"),
                        "SELECT markdown FROM document_text WHERE tenant = ? AND installation = ? AND metadata_key = ?"
                                + " AND remote_id = ?",
                        tenant,
                        id.installation(),
                        id.metadataKey(),
                        id.remoteId())
                .stream()
                .findFirst();
    }

    /** The document's file, front matter and all; absent when it was removed, or its file is gone. */
    public Optional<String> text(LibraryEntry entry) {
        return find(entry.id())
                .flatMap(LibraryEntry::path)
                .map(root::resolve)
                .map(Path::normalize)
                .filter(file -> file.startsWith(root))
                .flatMap(file -> {
                    try {
                        return Optional.of(Files.readString(file));
                    } catch (IOException e) {
                        return Optional.empty();
                    }
                });
    }

    private String where(LibraryFilter filter, List<Object> arguments) {
        StringBuilder sql = new StringBuilder(" WHERE tenant = ? AND deleted = ?");
        arguments.add(tenant);
        arguments.add(filter.removed());
        filter.text().map(Library::within).ifPresent(pattern -> {
            sql.append(CONTAINS);
            arguments.add(pattern);
            arguments.add(pattern);
        });
        and(sql, arguments, "installation = ?", filter.installation());
        and(sql, arguments, "container = ?", filter.container());
        and(sql, arguments, "media_type = ?", filter.mediaType());
        return sql.toString();
    }

    private static void and(StringBuilder sql, List<Object> arguments, String condition, Optional<String> value) {
        value.ifPresent(given -> {
            sql.append(" AND ").append(condition);
            arguments.add(given);
        });
    }

    private static String within(String text) {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    private static LibraryEntry read(ResultSet row) throws SQLException {
        return new LibraryEntry(
                new LibraryEntry.Id(
                        row.getString("installation"), row.getString("metadata_key"), row.getString("remote_id")),
                row.getString("container"),
                row.getString("title"),
                Optional.ofNullable(row.getString("path")),
                row.getString("media_type"),
                row.getString("metadata"),
                row.getLong("file_size"),
                StoredAccess.read(row.getString("access")),
                Optional.ofNullable(row.getObject("deleted_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
