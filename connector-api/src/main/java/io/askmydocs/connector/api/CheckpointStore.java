package io.askmydocs.connector.api;

import java.util.Optional;

/** Small named texts that a connector keeps between calls, such as a watermark. Thread-safe; each save is atomic and durable. */
public interface CheckpointStore {

    /** The value last saved under this name. */
    Optional<String> load(String name);

    /** Replaces the value. */
    void save(String name, String value);

    /** Forgets the value. Does nothing when there is none. */
    void delete(String name);
}
