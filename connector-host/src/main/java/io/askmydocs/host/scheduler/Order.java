package io.askmydocs.host.scheduler;

import io.askmydocs.host.journal.Actor;

/**
 * How a sync is to be run.
 *
 * @param full look at everything
 * @param asked somebody asked for it, who was told the id of its run
 * @param by who asked for it, or the schedule
 */
public record Order(boolean full, boolean asked, Actor by) {}
