package io.askmydocs.host.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The statements of one transaction. Used by one thread, valid while the transaction lasts. */
public final class Session {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection) {
        this.connection = connection;
    }

    /** Runs a statement that changes rows, and says how many. */
    public int update(String sql, Object... arguments) {
        try {
            return prepare(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Runs one statement for many rows of arguments. */
    public void updateAll(String sql, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try {
            for (Object[] row : rows) {
                prepare(sql, row).addBatch();
            }
            prepare(sql).executeBatch();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Runs a query. */
    public <T> List<T> query(RowReader<T> reader, String sql, Object... arguments) {
        try (ResultSet rows = prepare(sql, arguments).executeQuery()) {
            List<T> results = new ArrayList<>();
            while (rows.next()) {
                results.add(reader.read(rows));
            }
            return results;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Runs a query for one row at most. */
    public <T> Optional<T> queryOne(RowReader<T> reader, String sql, Object... arguments) {
        return query(reader, sql, arguments).stream().findFirst();
    }

    /** A statement that a transaction runs for many rows is parsed once. */
    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, toSql(arguments[i]));
        }
        return statement;
    }

    /** Before the connection goes back to its pool. */
    void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }

    /** JDBC knows no Instant. An absent value is a null. */
    private static @Nullable Object toSql(Object argument) {
        if (argument instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        return argument instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : argument;
    }
}
