package io.askmydocs.host.doctor;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** This machine's clock, by those of the servers it asked. */
final class ClockCheck {

    private static final String NAME = "clock";
    private static final Duration TOLERANCE = Duration.ofSeconds(30);

    private ClockCheck() {}

    /** The server that differs least is believed: one that is wrong says nothing of this machine. */
    static Finding look(List<Answer> answers) {
        return answers.stream()
                .map(Answer::ahead)
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Duration::abs))
                .map(ClockCheck::finding)
                .orElseGet(() -> Finding.ok(NAME, "this machine", "Not compared: no server told the time."));
    }

    private static Finding finding(Duration ahead) {
        String difference = ahead.abs().toSeconds() + " s " + (ahead.isNegative() ? "ahead of" : "behind");
        return ahead.abs().compareTo(TOLERANCE) > 0
                ? Finding.warning(
                        NAME,
                        "this machine",
                        "It is " + difference + " the servers it asked.",
                        "Set it by NTP: tokens and schedules go by it.")
                : Finding.ok(NAME, "this machine", "It agrees with the servers it asked.");
    }
}
