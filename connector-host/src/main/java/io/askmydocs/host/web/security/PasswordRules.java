package io.askmydocs.host.web.security;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** What a password that somebody thought of must be like. Length counts; which characters it has does not. */
public final class PasswordRules {

    /** In characters. */
    public static final int SHORTEST = 12;

    /** As far as the hash looks. */
    private static final int LONGEST_BYTES = 72;

    private static final int NAME_THAT_COUNTS = 4;

    private PasswordRules() {}

    /** What is wrong with it, and what to do. */
    static Optional<String> wrong(String password, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("It is too short. Use " + SHORTEST + " characters or more, such as four words.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of("It is too long. Use at most " + LONGEST_BYTES + " letters and digits.");
        }
        if (password.isBlank() || has(password, name)) {
            return Optional.of("It is easy to guess. Use one without your name in it.");
        }
        return Optional.empty();
    }

    /** A short name is part of many words. */
    private static boolean has(String password, String name) {
        return name.length() >= NAME_THAT_COUNTS
                && password.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }
}
