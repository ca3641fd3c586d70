package io.askmydocs.host.db;

import java.util.UUID;

/** What tells one host database from another, wherever it is moved to. */
public final class Identity {

    private static final String NAME = "identity";

    private Identity() {}

    /** The database's identity, made when it has none. */
    public static String of(HostDatabase database) {
        HostValues values = new HostValues(database);
        values.saveFirst(NAME, UUID.randomUUID().toString());
        return values.load(NAME).orElseThrow();
    }
}
