package io.askmydocs.host.admin;

import java.time.Instant;
import java.util.Optional;

/** What is known of a program's key; not the key. */
public record ApiKey(String id, String tenant, String label, Instant createdAt, Optional<Instant> lastUsedAt) {}
