package io.askmydocs.host.scheduler;

import java.time.Duration;

/**
 * How a process takes part in the schedule.
 *
 * @param threads how many installations it syncs at once
 * @param polling how often it looks for what is due
 * @param deadAfter how long another process may not be heard of before its runs are taken over
 * @param shutdownWait how long runs that were told to stop may take for it
 */
public record SchedulerOptions(int threads, Duration polling, Duration deadAfter, Duration shutdownWait) {

    public SchedulerOptions {
        if (threads < 1) {
            throw new IllegalArgumentException("a scheduler has one thread or more");
        }
    }

    public static SchedulerOptions defaults() {
        return new SchedulerOptions(4, Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(30));
    }

    public SchedulerOptions withThreads(int other) {
        return new SchedulerOptions(other, polling, deadAfter, shutdownWait);
    }

    public SchedulerOptions withPolling(Duration other) {
        return new SchedulerOptions(threads, other, deadAfter, shutdownWait);
    }
}
