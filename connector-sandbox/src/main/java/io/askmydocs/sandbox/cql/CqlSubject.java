package io.askmydocs.sandbox.cql;

import java.time.Instant;
import java.util.Collection;

/** What a query can ask of a content. */
public interface CqlSubject {
    String id();

    String type();

    String spaceKey();

    String title();

    /** Title and body in one, for {@code text ~}. */
    String text();

    String creator();

    Instant created();

    Instant lastModified();

    Collection<String> labels();

    Collection<String> ancestors();

    /** The id of what a comment or attachment hangs on, or nothing. */
    Collection<String> containers();

    /** The id of the direct parent, or nothing. */
    Collection<String> parents();
}
