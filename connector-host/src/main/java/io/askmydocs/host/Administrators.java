package io.askmydocs.host;

import io.askmydocs.host.admin.AdminUser;
import io.askmydocs.host.admin.ApiKey;
import io.askmydocs.host.admin.ApiKeys;
import io.askmydocs.host.journal.Act;
import io.askmydocs.host.journal.Actor;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people and programs that administer one tenant's part of a host, and what they do to get in. Thread-safe. */
public final class Administrators {

    private final String tenant;
    private final Stores stores;
    private final Actor actor;

    Administrators(String tenant, Stores stores, Actor actor) {
        this.tenant = tenant;
        this.stores = stores;
        this.actor = actor;
    }

    /** The keys of programs, newest first. */
    public List<ApiKey> keys() {
        return stores.entrants().keys().of(tenant);
    }

    /** Makes a key. Its text is in the answer and nowhere else. */
    public ApiKeys.Made makeKey(String label) {
        ApiKeys.Made made = stores.entrants().keys().create(tenant, label);
        note(Act.API_KEY_MADE, Map.of("key", label));
        return made;
    }

    /** Ends a key, and says whether there was one. */
    public boolean revokeKey(String id) {
        Optional<ApiKey> found =
                keys().stream().filter(key -> key.id().equals(id)).findFirst();
        if (found.isEmpty() || !stores.entrants().keys().revoke(tenant, id)) {
            return false;
        }
        note(Act.API_KEY_REVOKED, Map.of("key", found.get().label()));
        return true;
    }

    /**
     * Gives a user another password.
     *
     * @param user as read before
     * @return whether the password was still the one that was read
     */
    public boolean changePassword(AdminUser user, String hash) {
        boolean changed = stores.entrants().users().changePassword(tenant, user, hash);
        if (changed) {
            note(Act.PASSWORD_CHANGED, Map.of("name", user.name()));
        }
        return changed;
    }

    /** Notes that somebody came or went, or tried to. */
    public void note(Act act, Map<String, String> details) {
        stores.audit().add(actor, tenant, act, details);
    }
}
