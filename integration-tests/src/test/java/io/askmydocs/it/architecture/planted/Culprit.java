package io.askmydocs.it.architecture.planted;

import io.askmydocs.it.architecture.planted.room.Accomplice;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;

/** Breaks the rules, so that a test can see them catch it. Never run. */
public final class Culprit {

    /** A product's name where none belongs. */
    public static final String NAME = "confluence";

    private Culprit() {}

    static Supplier<Instant> clock() {
        return Instant::now;
    }

    static Instant injected(Clock clock) {
        return Instant.now(clock);
    }

    static java.sql.Connection database(Accomplice accomplice) throws InterruptedException {
        Runnable inside = () -> System.out.println(System.getenv("HOME"));
        inside.run();
        Thread.sleep(1);
        return accomplice.database();
    }
}
