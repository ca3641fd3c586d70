package io.askmydocs.host.journal;

import io.askmydocs.connector.api.CheckpointStore;
import io.askmydocs.host.account.Account;
import io.askmydocs.host.db.HostDatabase;
import java.util.Optional;

/** The checkpoints of one installation. */
public final class Checkpoints implements CheckpointStore {

    private static final String SAVE = "MERGE INTO checkpoint c USING (SELECT CAST(? AS VARCHAR(64)) AS tenant,"
            + " CAST(? AS VARCHAR(64)) AS project, CAST(? AS VARCHAR(36)) AS installation,"
            + " CAST(? AS VARCHAR(200)) AS name, CAST(? AS VARCHAR) AS content) n"
            + " ON c.tenant = n.tenant AND c.installation = n.installation AND c.name = n.name"
            + " WHEN MATCHED THEN UPDATE SET content = n.content"
            + " WHEN NOT MATCHED THEN INSERT (tenant, project, installation, name, content)"
            + " VALUES (n.tenant, n.project, n.installation, n.name, n.content)";

    private final HostDatabase database;
    private final Account account;

    public Checkpoints(HostDatabase database, Account account) {
        this.database = database;
        this.account = account;
    }

    @Override
    public Optional<String> load(String name) {
        return database
                .query(
                        row -> row.getString("content"),
                        "SELECT content FROM checkpoint WHERE tenant = ? AND installation = ? AND name = ?",
                        account.scope().tenant(),
                        account.id(),
                        name)
                .stream()
                .findFirst();
    }

    @Override
    public void save(String name, String value) {
        database.update(SAVE, account.scope().tenant(), account.scope().project(), account.id(), name, value);
    }

    @Override
    public void delete(String name) {
        database.update(
                "DELETE FROM checkpoint WHERE tenant = ? AND installation = ? AND name = ?",
                account.scope().tenant(),
                account.id(),
                name);
    }

    /** Forgets everything that is kept between calls. */
    public void deleteAll() {
        database.update(
                "DELETE FROM checkpoint WHERE tenant = ? AND installation = ?",
                account.scope().tenant(),
                account.id());
    }
}
