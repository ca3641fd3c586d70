package io.askmydocs.host.web.security;

import io.askmydocs.host.Host;
import io.askmydocs.host.admin.AdminUser;
import io.askmydocs.host.journal.Act;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The first user of a new host. */
public final class FirstPassword {

    /** Who the first user is. */
    public static final String NAME = "admin";

    /** What the first user sees. */
    static final String TENANT = "default";

    /** Without characters that look like others. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private FirstPassword() {}

    /**
     * Makes the first user where there is none, and says the password, once.
     *
     * @param anew whether one that is there gets another password
     */
    public static Optional<String> create(Host host, boolean anew) {
        boolean first = host.adminUsers().isEmpty();
        if (!anew && !first) {
            return Optional.empty();
        }
        String password = random();
        AdminUser user = new AdminUser(NAME, TENANT, encoder().encode(password));
        if (anew) {
            host.adminUsers().put(user);
        } else if (!host.adminUsers().add(user)) {
            // Another host of this database was faster, and told its password.
            return Optional.empty();
        }
        host.tenant(TENANT).administrators().note(first ? Act.USER_ADDED : Act.PASSWORD_CHANGED, Map.of("name", NAME));
        return Optional.of(password);
    }

    static PasswordEncoder encoder() {
        return new BCryptPasswordEncoder();
    }

    /** A hash that no password anybody types has. */
    static String hashOfNobody(PasswordEncoder passwords) {
        return passwords.encode(random());
    }

    static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
