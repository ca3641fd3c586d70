package io.askmydocs.connector.confluence.sync;

import io.askmydocs.connector.confluence.rest.ContentType;

/** Remembers what has to be asked for again by the next run, whether or not it changes. */
@FunctionalInterface
interface Retries {

    void add(ContentType type, String id);
}
