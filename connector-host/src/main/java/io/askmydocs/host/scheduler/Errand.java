package io.askmydocs.host.scheduler;

import io.askmydocs.host.account.Account;
import io.askmydocs.host.account.Standing.Status;

/**
 * What a row of the schedule asks for.
 *
 * @param full look at everything
 * @param wanted an operator asked for it; it is done where the cadence alone would do nothing
 * @param failures how often it failed in a row in a way that may pass
 */
record Errand(String tenant, boolean full, boolean wanted, int failures) {

    /** What the cadence asks for. */
    static Errand regular(String tenant) {
        return new Errand(tenant, false, false, 0);
    }

    static Errand wanted(String tenant, boolean full) {
        return new Errand(tenant, full, true, 0);
    }

    Errand failedAgain() {
        return new Errand(tenant, full, wanted, failures + 1);
    }

    Errand regularAgain() {
        return new Errand(tenant, false, false, failures);
    }

    boolean mayRun(Account account) {
        return switch (account.standing().status()) {
            case ACTIVE -> true;
            case PAUSED, NEEDS_RECONNECT -> wanted;
            case PENDING, DISCONNECTED -> false;
        };
    }

    static boolean isScheduled(Account account) {
        return account.standing().status() == Status.ACTIVE;
    }
}
