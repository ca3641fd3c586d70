package io.askmydocs.host.admin;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Somebody who may sign in.
 *
 * @param tenant the one tenant this user sees
 */
public record AdminUser(String name, String tenant, String passwordHash) {

    /** The same with another password. */
    public AdminUser with(String otherHash) {
        return new AdminUser(name, tenant, otherHash);
    }

    /** Another one with every password, also with the same one set anew, as hashes are salted. */
    public String stamp() {
        return UUID.nameUUIDFromBytes(passwordHash.getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The name alone: the hash is for comparing, not for showing. */
    @Override
    public String toString() {
        return "AdminUser[" + name + "]";
    }
}
