package io.askmydocs.sandbox.wiki;

import java.time.Instant;

/**
 * A space.
 *
 * @param type global, personal, collaboration, knowledge_base, …
 * @param status current or archived
 */
public record Space(String id, String key, String name, String type, String status, Instant createdAt) {

    Space withStatus(String changed) {
        return new Space(id, key, name, type, changed, createdAt);
    }
}
