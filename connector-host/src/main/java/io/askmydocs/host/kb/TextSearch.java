package io.askmydocs.host.kb;

import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.db.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds one tenant's documents that hold every word of a search, each in the title or in the Markdown. What {@link TextMarks} leave
 * over is read and looked through in the order of the titles, until there is enough: a frequent word fills its page soon, a rare
 * one leaves little over.
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
        List<String> words = SearchWords.of(text);
        return database.inTransaction(session -> {
            Map<LibraryEntry.Id, Set<String>> lacking = lacking(session, words, filter);
            List<LibraryEntry.Id> found = new ArrayList<>();
            for (Titled document : titles(session, filter)) {
                if (found.size() == most) {
                    break;
                }
                List<String> left = lackedBy(document.title(), words);
                if (left.isEmpty()
                        || Collections.disjoint(left, lacking.getOrDefault(document.id(), Set.of()))
                                && inText(session, document.id(), left)) {
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

    /**
     * Which words a text cannot hold, of the texts that cannot hold all. What has no marks may hold anything, and two letters may
     * be anywhere.
     */
    private Map<LibraryEntry.Id, Set<String>> lacking(Session session, List<String> words, LibraryFilter filter) {
        List<String> marked =
                words.stream().filter(word -> TextMarks.places(word).length > 0).toList();
        Map<LibraryEntry.Id, Set<String>> lacking = new HashMap<>();
        if (marked.isEmpty()) {
            return lacking;
        }
        List<Object> arguments = new ArrayList<>();
        marked.forEach(word -> IntStream.of(TextMarks.places(word)).forEach(arguments::add));
        arguments.add(tenant);
        filter.installation().ifPresent(arguments::add);
        Map<Set<String>, Set<String>> shared = new HashMap<>();
        session.query(
                row -> lacking.put(
                        LibraryCondition.id(row), shared.computeIfAbsent(lacked(row, marked), lacked -> lacked)),
                withoutAll(marked, filter),
                arguments.toArray());
        return lacking;
    }

    /** Each word is a column that says whether its marks are all there. */
    private String withoutAll(List<String> words, LibraryFilter filter) {
        List<String> columns = columns(words.size());
        String values = IntStream.range(0, words.size())
                .mapToObj(i -> allSet(words.get(i)) + " AS " + columns.get(i))
                .collect(Collectors.joining(", "));
        return "SELECT * FROM (SELECT installation, metadata_key, remote_id, " + values
                + " FROM document_marks WHERE tenant = ?"
                + (filter.installation().isPresent() ? " AND installation = ?" : "") + ") marked WHERE NOT ("
                + String.join(" AND ", columns) + ")";
    }

    private String allSet(String word) {
        return IntStream.of(TextMarks.places(word))
                .mapToObj(place -> database.bitIsSet("marks"))
                .collect(Collectors.joining(" AND ", "(", ")"));
    }

    private static List<String> columns(int number) {
        return IntStream.range(0, number).mapToObj(TextSearch::column).toList();
    }

    private static String column(int word) {
        return "word" + word;
    }

    private static Set<String> lacked(ResultSet row, List<String> words) throws SQLException {
        Set<String> lacked = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (!row.getBoolean(column(i))) {
                lacked.add(words.get(i));
            }
        }
        return lacked;
    }

    private boolean inText(Session session, LibraryEntry.Id id, List<String> words) {
        return session.queryOne(
                        row -> lackedBy(row.getString("markdown"), words).isEmpty(),
                        "SELECT markdown FROM document_text"
                                + " WHERE tenant = ? AND installation = ? AND metadata_key = ? AND remote_id = ?",
                        tenant,
                        id.installation(),
                        id.metadataKey(),
                        id.remoteId())
                .orElse(false);
    }

    private static List<String> lackedBy(String text, List<String> words) {
        String folded = TextMarks.fold(text);
        return words.stream().filter(word -> !folded.contains(word)).toList();
    }

    private record Titled(LibraryEntry.Id id, String title) {}
}
