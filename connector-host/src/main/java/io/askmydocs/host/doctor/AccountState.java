package io.askmydocs.host.doctor;

import io.askmydocs.connector.api.HealthStatus;
import java.util.Optional;

/**
 * An account and what its connector said of it.
 *
 * @param name connector and label
 * @param site its source's address, where it is known
 * @param health absent when it is not connected
 */
public record AccountState(String name, Optional<String> site, Optional<HealthStatus> health) {}
