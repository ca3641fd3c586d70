package io.askmydocs.it.architecture.planted.room;

import io.askmydocs.it.architecture.planted.Culprit;

/** The other half of a package cycle. */
public interface Accomplice {

    java.sql.Connection database();

    Culprit friend();
}
