package io.askmydocs.host.db;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings the schema up to date. Every script may run twice: H2 commits schema changes one by one, so one that was cut off runs
 * again from its start.
 */
final class Schema {

    /** Where releases before Flyway noted which scripts had run. */
    private static final String FORMER_HISTORY = "schema_version";

    private Schema() {}

    static void bringUpToDate(DataSource source) {
        try {
            flyway(source).load().migrate();
        } catch (FlywayException e) {
            throw new ConnectorConfigurationException(
                    "The database's tables cannot be brought up to date. If it holds another program's tables, give this"
                            + " one a database of its own; if it was used by a newer release, use that one. "
                            + e.getMessage(),
                    e);
        }
    }

    static SchemaState state(DataSource source) {
        MigrationInfoService info = flyway(source).load().info();
        boolean newer =
                Arrays.stream(info.all()).anyMatch(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS);
        return new SchemaState(
                Optional.ofNullable(info.current()).map(migration -> String.valueOf(migration.getVersion())),
                info.pending().length,
                newer);
    }

    private static FluentConfiguration flyway(DataSource source) {
        return Flyway.configure(Schema.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .baselineVersion("0")
                .baselineOnMigrate(madeBeforeFlyway(source));
    }

    private static boolean madeBeforeFlyway(DataSource source) {
        try (Connection connection = source.getConnection()) {
            boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
            String table = upper ? FORMER_HISTORY.toUpperCase(Locale.ROOT) : FORMER_HISTORY;
            try (ResultSet tables =
                    connection.getMetaData().getTables(connection.getCatalog(), connection.getSchema(), table, null)) {
                return tables.next();
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
