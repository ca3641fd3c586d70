package io.askmydocs.host.kb;

import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.db.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds one tenant's documents whose title or Markdown contains a text. What {@link TextMarks} leave over is read and looked
 * through in the order of the titles, until there is enough: a frequent word fills its page soon, a rare one leaves little over.
 */
final class TextSearch {

    private final HostDatabase database;
    private final String tenant;

    TextSearch(HostDatabase database, String tenant) {
        this.database = database;
        this.tenant = tenant;
    }

    /** The first so many, by title. */
    List<LibraryEntry.Id> find(String text, LibraryFilter filter, int most) {
        String wanted = TextMarks.fold(text);
        return database.inTransaction(session -> {
            Predicate<LibraryEntry.Id> maybe = maybe(session, wanted, filter);
            List<LibraryEntry.Id> found = new ArrayList<>();
            for (Titled document : titles(session, filter)) {
                if (found.size() == most) {
                    break;
                }
                if (contains(document.title(), wanted)
                        || maybe.test(document.id()) && inText(session, document.id(), wanted)) {
                    found.add(document.id());
                }
            }
            return found;
        });
    }

    private List<Titled> titles(Session session, LibraryFilter filter) {
        LibraryCondition condition = LibraryCondition.of(tenant, filter);
        return session.query(
                row -> new Titled(LibraryCondition.id(row), row.getString("title")),
                "SELECT installation, metadata_key, remote_id, title FROM document" + condition.sql()
                        + LibraryCondition.BY_TITLE,
                condition.arguments());
    }

    /** What has no marks may contain anything, and two letters may be anywhere. */
    private Predicate<LibraryEntry.Id> maybe(Session session, String wanted, LibraryFilter filter) {
        int[] places = TextMarks.places(wanted);
        if (places.length == 0) {
            return id -> true;
        }
        String all = String.join(
                " AND ",
                IntStream.of(places)
                        .mapToObj(place -> database.bitIsSet("marks"))
                        .toList());
        List<Object> arguments = new ArrayList<>(List.of(tenant));
        filter.installation().ifPresent(arguments::add);
        IntStream.of(places).forEach(arguments::add);
        Set<LibraryEntry.Id> without = new HashSet<>(session.query(
                LibraryCondition::id,
                "SELECT installation, metadata_key, remote_id FROM document_marks WHERE tenant = ?"
                        + (filter.installation().isPresent() ? " AND installation = ?" : "") + " AND NOT (" + all + ")",
                arguments.toArray()));
        return id -> !without.contains(id);
    }

    private boolean inText(Session session, LibraryEntry.Id id, String wanted) {
        return session.queryOne(
                        row -> contains(row.getString("markdown"), wanted),
                        "SELECT markdown FROM document_text"
                                + " WHERE tenant = ? AND installation = ? AND metadata_key = ? AND remote_id = ?",
                        tenant,
                        id.installation(),
                        id.metadataKey(),
                        id.remoteId())
                .orElse(false);
    }

    private static boolean contains(String text, String wanted) {
        return TextMarks.fold(text).contains(wanted);
    }

    private record Titled(LibraryEntry.Id id, String title) {}
}
