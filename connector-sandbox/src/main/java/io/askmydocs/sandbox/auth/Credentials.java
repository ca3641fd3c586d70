package io.askmydocs.sandbox.auth;

import java.util.Random;
import java.util.UUID;

/** What the sandbox's only app and only account sign in with. */
public record Credentials(
        String clientId, String clientSecret, String email, String apiToken, String scopedApiToken, String accountId) {

    /** The same seed gives the same credentials. */
    public static Credentials seeded(long seed, String email, String accountId) {
        Random random = new Random(seed);
        return new Credentials(
                word(random), "ATOA" + word(random), email, "ATATT" + word(random), "ATATT" + word(random), accountId);
    }

    @Override
    public String toString() {
        return "Credentials of " + accountId;
    }

    private static String word(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString().replace("-", "");
    }
}
