package io.askmydocs.host.admin;

/**
 * Somebody who may sign in.
 *
 * @param tenant the one tenant this user sees
 */
public record AdminUser(String name, String tenant, String passwordHash) {

    /** The name alone: the hash is for comparing, not for showing. */
    @Override
    public String toString() {
        return "AdminUser[" + name + "]";
    }
}
