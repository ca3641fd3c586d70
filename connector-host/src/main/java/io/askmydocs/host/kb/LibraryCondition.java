package io.askmydocs.host.kb;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a filter asks of a document's row; its text is for {@link TextSearch}. */
final class LibraryCondition {

    static final String BY_TITLE = " ORDER BY title, installation, remote_id";

    private final StringBuilder sql = new StringBuilder(" WHERE tenant = ? AND deleted = ?");
    private final List<Object> arguments = new ArrayList<>();

    private LibraryCondition() {}

    static LibraryCondition of(String tenant, LibraryFilter filter) {
        LibraryCondition condition = new LibraryCondition();
        condition.arguments.add(tenant);
        condition.arguments.add(filter.removed());
        condition.and("installation", filter.installation());
        condition.and("container", filter.container());
        condition.and("media_type", filter.mediaType());
        return condition;
    }

    private void and(String column, Optional<String> value) {
        value.ifPresent(given -> {
            sql.append(" AND ").append(column).append(" = ?");
            arguments.add(given);
        });
    }

    String sql() {
        return sql.toString();
    }

    /** Of the condition, and what comes after it. */
    Object[] arguments(Object... more) {
        List<Object> all = new ArrayList<>(arguments);
        all.addAll(List.of(more));
        return all.toArray();
    }

    /** Reads what names a row. */
    static LibraryEntry.Id id(ResultSet row) throws SQLException {
        return new LibraryEntry.Id(
                row.getString("installation"), row.getString("metadata_key"), row.getString("remote_id"));
    }
}
