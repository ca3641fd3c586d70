package io.askmydocs.sandbox;

import java.time.Clock;

/** The one place the sandbox takes real time from. */
final class SystemTime {
    private SystemTime() {}

    static Clock clock() {
        return Clock.systemUTC();
    }
}
