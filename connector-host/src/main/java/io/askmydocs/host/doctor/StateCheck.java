package io.askmydocs.host.doctor;

import io.askmydocs.connector.api.ConnectorConfigurationException;
import io.askmydocs.host.HostOptions;
import io.askmydocs.host.db.DatabaseException;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.db.SchemaState;
import io.askmydocs.host.vault.KeyInspection;
import java.util.List;

/**
 * The database, and the key that opens what it holds sealed.
 *
 * @param usable whether a host can be opened with both, and finds something
 */
record StateCheck(List<Finding> findings, boolean usable) {

    private static final String DATABASE = "database";
    private static final String KEY = "key";

    static StateCheck look(Setup setup) {
        HostOptions options = setup.options();
        if (setup.running().isPresent()) {
            return new StateCheck(
                    List.of(Finding.ok(
                            DATABASE,
                            where(options),
                            "In use by " + setup.running().get().name() + ", which has opened it and its key.")),
                    false);
        }
        if (!HostDatabase.exists(options.dataDir(), options.database())) {
            Finding none =
                    Finding.ok(DATABASE, where(options), "There is none yet; the first sync or 'serve' makes it.");
            return new StateCheck(List.of(none, key(options)), false);
        }
        try (HostDatabase database = HostDatabase.look(options.dataDir(), options.database())) {
            SchemaState schema = database.schema();
            Finding found = schema(options, schema);
            Finding key = schema.current() ? key(options, database) : key(options);
            return new StateCheck(List.of(found, key), schema.current() && key.level() != Finding.Level.ERROR);
        } catch (ConnectorConfigurationException e) {
            return broken(options, String.valueOf(e.getMessage()));
        } catch (DatabaseException e) {
            return broken(options, "Look at the log of its server, or restore it from a backup.");
        }
    }

    private static StateCheck broken(HostOptions options, String remedy) {
        Finding broken = Finding.error(DATABASE, where(options), "It cannot be opened.", remedy);
        return new StateCheck(List.of(broken, key(options)), false);
    }

    private static String where(HostOptions options) {
        return options.database().url().isPresent()
                ? "CONNECTOR_DB_URL"
                : options.dataDir().resolve("host.mv.db").toString();
    }

    private static Finding schema(HostOptions options, SchemaState schema) {
        String version = schema.version().map(text -> "version " + text).orElse("none");
        if (schema.newer()) {
            return Finding.error(
                    DATABASE,
                    where(options),
                    "It opens; its schema is of a newer release (" + version + ").",
                    "Use that release, or restore a backup from before.");
        }
        return schema.current()
                ? Finding.ok(DATABASE, where(options), "It opens; its schema is current (" + version + ").")
                : Finding.warning(
                        DATABASE,
                        where(options),
                        "It opens; its schema (" + version + ") is " + schema.pending() + " changes behind.",
                        "The next sync or 'serve' makes them. Keep a backup from before.");
    }

    private static Finding key(HostOptions options, HostDatabase database) {
        Finding alone = key(options);
        if (alone.level() == Finding.Level.ERROR) {
            return alone;
        }
        try {
            inspection(options).requireFit(database);
            return alone;
        } catch (ConnectorConfigurationException e) {
            return wrong(inspection(options).where(), e);
        }
    }

    private static Finding key(HostOptions options) {
        try {
            KeyInspection key = inspection(options);
            if (!key.present()) {
                return Finding.ok(KEY, key.where(), "There is none yet; it is made with the first database.");
            }
            key.requireReadable();
            return key.guarded()
                    ? Finding.ok(KEY, key.where(), "The key is there and can be read.")
                    : Finding.warning(
                            KEY,
                            key.where(),
                            "Other users of this machine can read the key.",
                            "Take their rights away: chmod 600. Rotate it when it may have been read.");
        } catch (ConnectorConfigurationException e) {
            return wrong("the vault's key", e);
        }
    }

    private static Finding wrong(String where, ConnectorConfigurationException e) {
        return Finding.error(KEY, where, "The key cannot be used.", String.valueOf(e.getMessage()));
    }

    private static KeyInspection inspection(HostOptions options) {
        return KeyInspection.of(options.dataDir(), options.vaultKeys());
    }
}
