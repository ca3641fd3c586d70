package io.askmydocs.sandbox.wiki;

import java.util.Locale;

/** Whoever may be let into a space: one account, a group, a role, or a class of accounts. */
public record Principal(Type type, String id) {
    /** Of an access class: everybody with a licence. */
    public static final String ALL_LICENSED_USERS = "ALL_LICENSED_USERS";

    /** The kinds of principals. */
    public enum Type {
        USER,
        GROUP,
        ROLE,
        ACCESS_CLASS;

        /** As space permissions spell it; role assignments use the name in capitals. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Principal user(String accountId) {
        return new Principal(Type.USER, accountId);
    }

    public static Principal group(String groupId) {
        return new Principal(Type.GROUP, groupId);
    }

    public static Principal role(String roleId) {
        return new Principal(Type.ROLE, roleId);
    }

    public static Principal accessClass(String name) {
        return new Principal(Type.ACCESS_CLASS, name);
    }
}
