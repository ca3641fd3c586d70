package io.askmydocs.host.admin;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Somebody who may sign in.
 *
 * @param tenant the one tenant this user sees
 * @param disabled whether they may not any more
 * @param passwordGiven whether somebody else made the password, so that it has to be changed first
 */
public record AdminUser(String name, String tenant, String passwordHash, boolean disabled, boolean passwordGiven) {

    /** One with a password of their own. */
    public AdminUser(String name, String tenant, String passwordHash) {
        this(name, tenant, passwordHash, false, false);
    }

    /** One whose password somebody else made. */
    public static AdminUser given(String name, String tenant, String passwordHash) {
        return new AdminUser(name, tenant, passwordHash, false, true);
    }

    /** The same with another password of their own. */
    public AdminUser with(String otherHash) {
        return new AdminUser(name, tenant, otherHash, disabled, false);
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
