package io.askmydocs.host;

import io.askmydocs.host.account.Accounts;
import io.askmydocs.host.admin.AdminUsers;
import io.askmydocs.host.admin.ApiKeys;
import io.askmydocs.host.db.HostDatabase;
import io.askmydocs.host.journal.AuditTrail;
import io.askmydocs.host.oauth.PendingConsents;
import io.askmydocs.host.vault.Vaults;

/** What a host keeps of its installations, for all tenants. */
record Stores(
        Accounts accounts,
        Vaults vaults,
        PendingConsents consents,
        AuditTrail audit,
        RunTables runs,
        Entrants entrants) {

    static Stores of(HostDatabase database, HostOptions options) {
        return new Stores(
                new Accounts(database, options.clock()),
                Vaults.open(database, options.dataDir(), options.vaultKeys()),
                new PendingConsents(database, options.clock()),
                new AuditTrail(database, options.clock()),
                RunTables.of(database, options.clock()),
                new Entrants(new AdminUsers(database, options.clock()), new ApiKeys(database, options.clock())));
    }

    /** Who may come in. */
    record Entrants(AdminUsers users, ApiKeys keys) {}
}
