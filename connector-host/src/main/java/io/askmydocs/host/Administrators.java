package io.askmydocs.host;

import io.askmydocs.connector.api.ConnectorConfigurationException;
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

    private static final String NAME = "[a-z0-9][a-z0-9._@+-]{0,99}";

    private final String tenant;
    private final Stores stores;
    private final Actor actor;

    Administrators(String tenant, Stores stores, Actor actor) {
        this.tenant = tenant;
        this.stores = stores;
        this.actor = actor;
    }

    /** The people, by name. */
    public List<AdminUser> users() {
        return stores.entrants().users().of(tenant);
    }

    /**
     * Adds somebody, who has to change the password first.
     *
     * @param hash of a password somebody else made
     * @throws ConnectorConfigurationException when the name cannot be taken
     */
    public void addUser(String name, String hash) {
        if (!name.matches(NAME)) {
            throw new ConnectorConfigurationException("A user's name has 1 to 100 lower-case letters, digits and"
                    + " the characters . _ @ + - in it, and begins with a letter or digit.");
        }
        if (!stores.entrants().users().add(AdminUser.given(name, tenant, hash))) {
            throw new ConnectorConfigurationException("That name is taken. Choose another one.");
        }
        note(Act.USER_ADDED, Map.of("name", name));
    }

    /**
     * Keeps somebody out; their sessions end.
     *
     * @throws ConnectorConfigurationException when it is whoever asks, or nobody would be left
     */
    public void disableUser(String name) {
        AdminUser user = user(name);
        refuseForOneself(name, "You cannot disable yourself. Ask somebody else to.");
        if (user.disabled()) {
            return;
        }
        if (!stores.entrants().users().disable(tenant, name)) {
            throw new ConnectorConfigurationException(
                    "Nobody else could sign in then. Add another user, or enable one, first.");
        }
        note(Act.USER_DISABLED, Map.of("name", name));
    }

    /** Lets somebody in again. */
    public void enableUser(String name) {
        if (user(name).disabled() && stores.entrants().users().enable(tenant, name)) {
            note(Act.USER_ENABLED, Map.of("name", name));
        }
    }

    /**
     * Gives somebody else a password, who has to change it first; their sessions end.
     *
     * @throws ConnectorConfigurationException when it is whoever asks, or somebody changed it at the same moment
     */
    public void givePassword(String name, String hash) {
        AdminUser user = user(name);
        refuseForOneself(name, "Change your own password on the page of your account.");
        if (!stores.entrants().users().changePassword(tenant, user, hash, true)) {
            throw new ConnectorConfigurationException(
                    "The password of '" + name + "' was changed meanwhile, so this one does not work. Try again.");
        }
        note(Act.PASSWORD_CHANGED, Map.of("name", name));
    }

    /**
     * Gives a user another password of their own.
     *
     * @param user as read before
     * @return whether the password was still the one that was read
     */
    public boolean changePassword(AdminUser user, String hash) {
        boolean changed = stores.entrants().users().changePassword(tenant, user, hash, false);
        if (changed) {
            note(Act.PASSWORD_CHANGED, Map.of("name", user.name()));
        }
        return changed;
    }

    private AdminUser user(String name) {
        return stores.entrants()
                .users()
                .find(name)
                .filter(found -> found.tenant().equals(tenant))
                .orElseThrow(() -> new UnknownIdException("user"));
    }

    private void refuseForOneself(String name, String why) {
        if (actor.equals(Actor.user(name))) {
            throw new ConnectorConfigurationException(why);
        }
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

    /** Notes that somebody came or went, or tried to. */
    public void note(Act act, Map<String, String> details) {
        stores.audit().add(actor, tenant, act, details);
    }
}
