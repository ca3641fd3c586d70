package io.askmydocs.host.doctor;

import io.askmydocs.host.db.DatabaseOptions;
import io.askmydocs.host.db.HostDatabase;
import java.nio.file.Path;

/** Traces of other releases in a database. */
final class Releases {

    private Releases() {}

    static void pretendANewerOneWasHere(Path folder) {
        try (HostDatabase database = HostDatabase.look(folder, DatabaseOptions.embedded())) {
            database.update("INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\","
                    + " \"type\", \"script\", \"installed_by\", \"execution_time\", \"success\")"
                    + " VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 'host', 1, TRUE)");
        }
    }
}
