/** The query language of the search endpoints. */
@NullMarked
package io.askmydocs.sandbox.cql;

import org.jspecify.annotations.NullMarked;
