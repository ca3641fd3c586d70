package io.askmydocs.host.kb;

import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.db.Paging;
import io.askmydocs.host.db.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One tenant's documents, for reading. Thread-safe. */
public final class Library {

    private static final int MOST_CONTAINERS = 200;
    private static final int MOST_COUNTED = 200;
    private static final int MOST_LINKS = 1000;

    private final HostDatabase database;
    private final Path root;
    private final String tenant;
    private final TextSearch search;

    public Library(HostDatabase database, Path root, String tenant) {
        this.database = database;
        this.root = root;
        this.tenant = tenant;
        this.search = new TextSearch(database, tenant);
    }

    /** Documents, by title. */
    public LibraryPart list(LibraryFilter filter, Paging paging) {
        if (filter.text().isEmpty()) {
            List<LibraryEntry> entries = listed(filter, paging.offset(), paging.size() + 1);
            return new LibraryPart(entries.stream().limit(paging.size()).toList(), entries.size() > paging.size());
        }
        List<LibraryEntry.Id> ids = search.find(filter.text().get(), filter, end(paging) + 1);
        return new LibraryPart(found(ids, paging), end(paging) < ids.size());
    }

    /** The same, and how many there are. */
    public LibraryPage page(LibraryFilter filter, Paging paging) {
        if (filter.text().isEmpty()) {
            long count = count(filter);
            return new LibraryPage(listed(filter, paging.offset(), paging.size()), count, true, end(paging) < count);
        }
        int most = Math.max(MOST_COUNTED, end(paging));
        List<LibraryEntry.Id> ids = search.find(filter.text().get(), filter, most + 1);
        return new LibraryPage(
                found(ids, paging), Math.min(ids.size(), most), ids.size() <= most, end(paging) < ids.size());
    }

    /** How many documents there are of that kind; those with a text are counted as far as {@link #page} does. */
    public long count(LibraryFilter filter) {
        if (filter.text().isPresent()) {
            return page(filter, Paging.first(1)).count();
        }
        LibraryCondition condition = LibraryCondition.of(tenant, filter);
        return database.query(
                        row -> row.getLong(1), "SELECT COUNT(*) FROM document" + condition.sql(), condition.arguments())
                .get(0);
    }

    private List<LibraryEntry> listed(LibraryFilter filter, long offset, int most) {
        LibraryCondition condition = LibraryCondition.of(tenant, filter);
        return database.query(
                Library::read,
                "SELECT * FROM document" + condition.sql() + LibraryCondition.BY_TITLE + " LIMIT ? OFFSET ?",
                condition.arguments(most, offset));
    }

    private List<LibraryEntry> found(List<LibraryEntry.Id> ids, Paging paging) {
        return database.inTransaction(session -> ids.stream()
                .skip(paging.offset())
                .limit(paging.size())
                .flatMap(id -> one(session, id).stream())
                .toList());
    }

    private static int end(Paging paging) {
        return (int) Math.min(Integer.MAX_VALUE - 1, paging.offset() + paging.size());
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
        LibraryCondition one =
                LibraryCondition.of(tenant, new LibraryFilter(Optional.empty(), installation, Optional.empty(), false));
        Map<String, String> containers = new LinkedHashMap<>();
        database.query(
                row -> containers.put(row.getString("container"), row.getString("metadata")),
                "SELECT container, (SELECT metadata FROM document" + one.sql()
                        + " AND container = found.container LIMIT 1) AS metadata"
                        + " FROM (SELECT DISTINCT container FROM document" + one.sql()
                        + ") found ORDER BY container LIMIT ?",
                Stream.of(one.arguments(), one.arguments(MOST_CONTAINERS))
                        .flatMap(Stream::of)
                        .toArray());
        return containers;
    }

    /** One document, removed or not. */
    public Optional<LibraryEntry> find(LibraryEntry.Id id) {
        return database.inTransaction(session -> one(session, id));
    }

    private Optional<LibraryEntry> one(Session session, LibraryEntry.Id id) {
        return session.queryOne(
                Library::read,
                "SELECT * FROM document WHERE tenant = ? AND installation = ? AND metadata_key = ?"
                        + " AND remote_id = ?",
                tenant,
                id.installation(),
                id.metadataKey(),
                id.remoteId());
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

    /** Which of the documents that are there a document's text refers to, by the reference. */
    public Map<Reference, LibraryEntry> linked(LibraryEntry from, Collection<Reference> references) {
        List<Reference> some = references.stream().limit(MOST_LINKS).toList();
        LinkTargets targets = new LinkTargets(from.path().map(DocumentPath::new), some);
        String mine = " AND installation = ? AND ";
        String installation = from.id().installation();
        DocumentLinks links = new DocumentLinks(
                from,
                targets,
                new DocumentLinks.Candidates(
                        live(" AND address = ANY(?)", targets.marks),
                        live(mine + "remote_id = ANY(?)", targets.ids, installation),
                        live(mine + "title = ANY(?)", targets.titles, installation),
                        live(" AND path = ANY(?)", targets.paths)));
        Map<Reference, LibraryEntry> linked = new HashMap<>();
        some.forEach(reference -> links.find(reference).ifPresent(entry -> linked.put(reference, entry)));
        return linked;
    }

    private List<LibraryEntry> live(String condition, Set<String> values, String... before) {
        if (values.isEmpty()) {
            return List.of();
        }
        List<Object> arguments = new ArrayList<>(List.of(tenant));
        arguments.addAll(List.of(before));
        arguments.add(values.toArray(String[]::new));
        return database.query(
                Library::read,
                "SELECT * FROM document WHERE tenant = ? AND deleted = FALSE" + condition,
                arguments.toArray());
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

    private static LibraryEntry read(ResultSet row) throws SQLException {
        return new LibraryEntry(
                LibraryCondition.id(row),
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
