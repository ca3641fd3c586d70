package io.askmydocs.host.db;

import io.askmydocs.connector.api.ConnectorException;
import java.sql.SQLException;

/** The host's own database failed. */
public final class DatabaseException extends ConnectorException {

    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super(
                "The host's database failed (SQL state " + cause.getSQLState()
                        + "). Check its server, or the disk that holds the state folder, then run again.",
                cause);
    }

    /** Whether a row with the same unique values was there already. */
    public boolean isDuplicate() {
        return getCause() instanceof SQLException sql && "23505".equals(sql.getSQLState());
    }
}
