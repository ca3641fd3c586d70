package io.askmydocs.host.scheduler;

import io.askmydocs.host.account.Account;
import io.askmydocs.host.account.Standing.Status;
import io.askmydocs.host.journal.Actor;

/**
 * What a row of the schedule asks for.
 *
 * @param full look at everything
 * @param wanted somebody asked for it; it is done where the cadence alone would do nothing
 * @param by who asked for it, or the schedule
 * @param failures how often it failed in a row in a way that may pass
 */
record Errand(String tenant, boolean full, boolean wanted, Actor by, int failures) {

    /** What the cadence asks for. */
    static Errand regular(String tenant) {
        return first(tenant, Actor.schedule());
    }

    /** The same where somebody connected or resumed. */
    static Errand first(String tenant, Actor by) {
        return new Errand(tenant, false, false, by, 0);
    }

    static Errand wanted(String tenant, boolean full, Actor by) {
        return new Errand(tenant, full, true, by, 0);
    }

    Order order() {
        return new Order(full, wanted, by);
    }

    Errand failedAgain() {
        return new Errand(tenant, full, wanted, by, failures + 1);
    }

    Errand regularAgain() {
        return new Errand(tenant, false, false, Actor.schedule(), failures);
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
