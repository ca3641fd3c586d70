package io.askmydocs.host.db;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the row a result stands on. */
@FunctionalInterface
public interface RowReader<T> {

    T read(ResultSet row) throws SQLException;
}
